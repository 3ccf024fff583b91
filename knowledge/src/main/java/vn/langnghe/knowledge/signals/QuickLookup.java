package vn.langnghe.knowledge.signals;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.apache.lucene.codecs.Codec;
import org.apache.lucene.codecs.DocValuesConsumer;
import org.apache.lucene.codecs.DocValuesFormat;
import org.apache.lucene.codecs.DocValuesProducer;
import org.apache.lucene.codecs.FilterCodec;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValuesSkipper;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SegmentReadState;
import org.apache.lucene.index.SegmentWriteState;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.monitor.MonitorConfiguration;
import org.apache.lucene.util.BytesRef;

/// A Monitor that remembers the names of its queries. It looks up two names for every candidate,
/// and Lucene unpacks a compressed block for each of them: a fifth of the time of triage.
final class QuickLookup extends MonitorConfiguration {
  @Override
  protected IndexWriterConfig getIndexWriterConfig() {
    IndexWriterConfig config = super.getIndexWriterConfig();
    Codec usual = config.getCodec();
    DocValuesFormat format = new Format(usual.docValuesFormat());
    return config.setCodec(
        new FilterCodec(usual.getName(), usual) {
          @Override
          public DocValuesFormat docValuesFormat() {
            return format;
          }
        });
  }

  private static final class Format extends DocValuesFormat {
    private final DocValuesFormat usual;

    Format(DocValuesFormat usual) {
      super(usual.getName());
      this.usual = usual;
    }

    @Override
    public DocValuesConsumer fieldsConsumer(SegmentWriteState state) throws IOException {
      return usual.fieldsConsumer(state);
    }

    @Override
    public DocValuesProducer fieldsProducer(SegmentReadState state) throws IOException {
      return new Producer(usual.fieldsProducer(state));
    }
  }

  private static final class Producer extends DocValuesProducer {
    private final DocValuesProducer usual;
    private final Map<String, AtomicReferenceArray<BytesRef>> known = new ConcurrentHashMap<>();

    Producer(DocValuesProducer usual) {
      this.usual = usual;
    }

    @Override
    public SortedDocValues getSorted(FieldInfo field) throws IOException {
      SortedDocValues values = usual.getSorted(field);
      return new Remembering(
          values,
          known.computeIfAbsent(
              field.getName(), name -> new AtomicReferenceArray<>(values.getValueCount())));
    }

    @Override
    public NumericDocValues getNumeric(FieldInfo field) throws IOException {
      return usual.getNumeric(field);
    }

    @Override
    public BinaryDocValues getBinary(FieldInfo field) throws IOException {
      return usual.getBinary(field);
    }

    @Override
    public SortedNumericDocValues getSortedNumeric(FieldInfo field) throws IOException {
      return usual.getSortedNumeric(field);
    }

    @Override
    public SortedSetDocValues getSortedSet(FieldInfo field) throws IOException {
      return usual.getSortedSet(field);
    }

    @Override
    public DocValuesSkipper getSkipper(FieldInfo field) throws IOException {
      return usual.getSkipper(field);
    }

    @Override
    public void checkIntegrity() throws IOException {
      usual.checkIntegrity();
    }

    @Override
    public void close() throws IOException {
      usual.close();
    }
  }

  private static final class Remembering extends SortedDocValues {
    private final SortedDocValues usual;
    private final AtomicReferenceArray<BytesRef> known;

    Remembering(SortedDocValues usual, AtomicReferenceArray<BytesRef> known) {
      this.usual = usual;
      this.known = known;
    }

    @Override
    public BytesRef lookupOrd(int ord) throws IOException {
      BytesRef name = known.get(ord);
      if (name == null) {
        name = BytesRef.deepCopyOf(usual.lookupOrd(ord));
        known.set(ord, name);
      }
      return name;
    }

    @Override
    public int ordValue() throws IOException {
      return usual.ordValue();
    }

    @Override
    public int getValueCount() {
      return usual.getValueCount();
    }

    @Override
    public boolean advanceExact(int target) throws IOException {
      return usual.advanceExact(target);
    }

    @Override
    public int docID() {
      return usual.docID();
    }

    @Override
    public int nextDoc() throws IOException {
      return usual.nextDoc();
    }

    @Override
    public int advance(int target) throws IOException {
      return usual.advance(target);
    }

    @Override
    public long cost() {
      return usual.cost();
    }
  }
}
