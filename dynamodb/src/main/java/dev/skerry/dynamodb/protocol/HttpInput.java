package dev.skerry.dynamodb.protocol;

import java.io.IOException;
import java.io.InputStream;

/** A buffer of one thread: BufferedInputStream takes a lock for each byte. */
final class HttpInput extends InputStream {
  private static final int SIZE = 8 * 1024;

  private final InputStream in;
  private final byte[] buffer = new byte[SIZE];
  private int position;
  private int end;

  HttpInput(InputStream in) {
    this.in = in;
  }

  @Override
  public int read() throws IOException {
    return position < end || fill() ? buffer[position++] & 0xff : -1;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    if (position == end) {
      return in.read(bytes, offset, length);
    }
    var count = Math.min(length, end - position);
    System.arraycopy(buffer, position, bytes, offset, count);
    position += count;
    return count;
  }

  private boolean fill() throws IOException {
    position = 0;
    end = Math.max(in.read(buffer, 0, SIZE), 0);
    return end > 0;
  }
}
