package vn.langnghe.knowledge.guidance.finder;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.function.Consumer;

/// Writes and reads many numbers at once.
final class Numbers {
  private Numbers() {}

  static void write(DataOutput to, int[] numbers) throws IOException {
    write(to, numbers.length, Integer.BYTES, bytes -> bytes.asIntBuffer().put(numbers));
  }

  static int[] ints(DataInput from) throws IOException {
    int[] numbers = new int[from.readInt()];
    bytes(from, numbers.length, Integer.BYTES).asIntBuffer().get(numbers);
    return numbers;
  }

  static void write(DataOutput to, float[] numbers) throws IOException {
    write(to, numbers.length, Float.BYTES, bytes -> bytes.asFloatBuffer().put(numbers));
  }

  static float[] floats(DataInput from) throws IOException {
    float[] numbers = new float[from.readInt()];
    bytes(from, numbers.length, Float.BYTES).asFloatBuffer().get(numbers);
    return numbers;
  }

  static void write(DataOutput to, char[] numbers) throws IOException {
    write(to, numbers.length, Character.BYTES, bytes -> bytes.asCharBuffer().put(numbers));
  }

  static char[] chars(DataInput from) throws IOException {
    char[] numbers = new char[from.readInt()];
    bytes(from, numbers.length, Character.BYTES).asCharBuffer().get(numbers);
    return numbers;
  }

  private static void write(DataOutput to, int count, int size, Consumer<ByteBuffer> put)
      throws IOException {
    byte[] bytes = new byte[Math.multiplyExact(count, size)];
    put.accept(ByteBuffer.wrap(bytes));
    to.writeInt(count);
    to.write(bytes);
  }

  private static ByteBuffer bytes(DataInput from, int count, int size) throws IOException {
    byte[] bytes = new byte[Math.multiplyExact(count, size)];
    from.readFully(bytes);
    return ByteBuffer.wrap(bytes);
  }
}
