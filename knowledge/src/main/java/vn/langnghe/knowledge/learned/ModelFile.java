package vn.langnghe.knowledge.learned;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import vn.langnghe.knowledge.danger.Topic;
import vn.langnghe.knowledge.text.Meanings;

/// The classifier as bytes, compressed: features, then heads (levels 1 to 4, topics, "everyday",
/// "other").
final class ModelFile {
  private static final int MARK = 0x4c4e4d33;
  private static final int BUFFER = 1 << 16;
  private static final int LEVELS = 4;

  private ModelFile() {}

  static void write(SecondOpinion model, OutputStream to) throws IOException {
    GZIPOutputStream compressed = new GZIPOutputStream(to, BUFFER);
    DataOutputStream out = new DataOutputStream(new BufferedOutputStream(compressed, BUFFER));
    out.writeInt(MARK);
    int[] features = model.features().numbers();
    out.writeInt(features.length);
    int before = 0;
    for (int feature : features) {
      out.writeInt(feature - before); // steps compress better
      before = feature;
    }
    List<Head> heads = new ArrayList<>(model.levels());
    for (Topic topic : Topic.values()) {
      heads.add(model.topic(topic));
    }
    heads.add(model.everyday());
    heads.add(model.other());
    for (Head head : heads) {
      write(head, out);
    }
    out.flush();
    compressed.finish();
  }

  private static void write(Head head, DataOutputStream out) throws IOException {
    out.writeUTF(head.name());
    out.writeDouble(head.unit());
    out.writeDouble(head.bias());
    out.writeDouble(head.sigmoid().slope());
    out.writeDouble(head.sigmoid().offset());
    out.writeDouble(head.threshold());
    out.write(head.weights());
  }

  /// @param meanings the names the model was trained with
  static SecondOpinion read(InputStream from, Meanings meanings) throws IOException {
    InputStream plain = new GZIPInputStream(from, BUFFER);
    DataInputStream in = new DataInputStream(new BufferedInputStream(plain, BUFFER));
    if (in.readInt() != MARK) {
      throw new IOException("not a classifier of this version; build again");
    }
    int[] features = new int[in.readInt()];
    int before = 0;
    for (int i = 0; i < features.length; i++) {
      before += in.readInt();
      features[i] = before;
    }
    List<Head> levels = new ArrayList<>();
    for (int i = 0; i < LEVELS; i++) {
      levels.add(read(in, features.length));
    }
    Map<Topic, Head> topics = new EnumMap<>(Topic.class);
    for (Topic topic : Topic.values()) {
      topics.put(topic, read(in, features.length));
    }
    Head everyday = read(in, features.length);
    Head other = read(in, features.length);
    return new SecondOpinion(meanings, new Features(features), levels, topics, everyday, other);
  }

  private static Head read(DataInputStream in, int size) throws IOException {
    String name = in.readUTF();
    double unit = in.readDouble();
    double bias = in.readDouble();
    Sigmoid sigmoid = new Sigmoid(in.readDouble(), in.readDouble());
    double threshold = in.readDouble();
    byte[] weights = in.readNBytes(size);
    if (weights.length < size) {
      throw new IOException("the classifier's file is cut short; build again");
    }
    return new Head(name, weights, unit, bias, sigmoid, threshold);
  }
}
