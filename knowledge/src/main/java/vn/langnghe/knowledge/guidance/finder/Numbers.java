package vn.langnghe.knowledge.guidance.finder;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.ByteBuffer;

/// Writes and reads many numbers at once.
final class Numbers {
  private Numbers() {}

  static void write(DataOutput to, int[] numbers) throws IOException {
    byte[] bytes = new byte[Math.multiplyExact(numbers.length, Integer.BYTES)];
    ByteBuffer.wrap(bytes).asIntBuffer().put(numbers);
    to.writeInt(numbers.length);
    to.write(bytes);
  }

  static int[] ints(DataInput from) throws IOException {
    int[] numbers = new int[from.readInt()];
    bytes(from, numbers.length, Integer.BYTES).asIntBuffer().get(numbers);
    return numbers;
  }

  static void write(DataOutput to, float[] numbers) throws IOException {
    byte[] bytes = new byte[Math.multiplyExact(numbers.length, Float.BYTES)];
    ByteBuffer.wrap(bytes).asFloatBuffer().put(numbers);
    to.writeInt(numbers.length);
    to.write(bytes);
  }

  static float[] floats(DataInput from) throws IOException {
    float[] numbers = new float[from.readInt()];
    bytes(from, numbers.length, Float.BYTES).asFloatBuffer().get(numbers);
    return numbers;
  }

  static void write(DataOutput to, char[] numbers) throws IOException {
    byte[] bytes = new byte[Math.multiplyExact(numbers.length, Character.BYTES)];
    ByteBuffer.wrap(bytes).asCharBuffer().put(numbers);
    to.writeInt(numbers.length);
    to.write(bytes);
  }

  static char[] chars(DataInput from) throws IOException {
    char[] numbers = new char[from.readInt()];
    bytes(from, numbers.length, Character.BYTES).asCharBuffer().get(numbers);
    return numbers;
  }

  private static ByteBuffer bytes(DataInput from, int count, int size) throws IOException {
    byte[] bytes = new byte[Math.multiplyExact(count, size)];
    from.readFully(bytes);
    return ByteBuffer.wrap(bytes);
  }
}
