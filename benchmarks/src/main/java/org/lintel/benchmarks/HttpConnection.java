package org.lintel.benchmarks;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/**
 * One connection that is kept alive and costs little: on a machine that is shared with the
 * application, a comfortable client would measure itself.
 */
final class HttpConnection implements AutoCloseable {

  private static final int PATIENCE = 30_000;

  private final int port;
  private final byte[] buffer = new byte[16_384];
  private Socket socket;
  private InputStream in;
  private int from;
  private int to;

  HttpConnection(int port) throws IOException {
    this.port = port;
    socket = open(port);
    in = socket.getInputStream();
  }

  /** The status and how many bytes the body had. */
  record Answer(int status, long bytes) {}

  Answer exchange(byte[] request) throws IOException {
    socket.getOutputStream().write(request);
    int end = awaitLine();
    if (end - from < 12) {
      throw new EOFException("no answer but '" + text(end) + "'");
    }
    int status = Integer.parseInt(text(end).substring(9, 12));
    from = end + 1;
    long length = 0;
    boolean isChunked = false;
    boolean isLast = false;
    for (end = awaitLine(); end - from > 1; end = awaitLine()) {
      if (isNamed("content-length:")) {
        length = Long.parseLong(text(end).substring(15).strip());
      } else if (isNamed("transfer-encoding:")) {
        isChunked = text(end).strip().endsWith("chunked");
      } else if (isNamed("connection:")) {
        isLast = text(end).strip().endsWith("close");
      }
      from = end + 1;
    }
    from = end + 1;
    long bytes = isChunked ? skipChunks() : skip(length);
    if (isLast) {
      reopen();
    }
    return new Answer(status, bytes);
  }

  private long skipChunks() throws IOException {
    long sum = 0;
    while (true) {
      int end = awaitLine();
      long length = Long.parseLong(text(end).strip(), 16);
      from = end + 1;
      sum += skip(length);
      from = awaitLine() + 1;
      if (length == 0) {
        return sum;
      }
    }
  }

  private long skip(long length) throws IOException {
    for (long left = length; left > 0; ) {
      if (from == to) {
        fill();
      }
      int some = (int) Math.min(left, to - from);
      from += some;
      left -= some;
    }
    return length;
  }

  /** Reads until a whole line is in the buffer; gives the place of its end. */
  private int awaitLine() throws IOException {
    for (int at = from; ; at++) {
      if (at == to) {
        at -= from;
        fill();
        at += from;
      }
      if (buffer[at] == '\n') {
        return at;
      }
    }
  }

  private void fill() throws IOException {
    System.arraycopy(buffer, from, buffer, 0, to - from);
    to -= from;
    from = 0;
    int read = in.read(buffer, to, buffer.length - to);
    if (read <= 0) {
      throw new EOFException("the connection ended, or a line was too long");
    }
    to += read;
  }

  private boolean isNamed(String header) {
    for (int i = 0; i < header.length(); i++) {
      if (from + i >= to || Character.toLowerCase((char) buffer[from + i]) != header.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  private String text(int end) {
    return new String(buffer, from, end - from, StandardCharsets.ISO_8859_1);
  }

  private void reopen() throws IOException {
    socket.close();
    socket = open(port);
    in = socket.getInputStream();
    from = 0;
    to = 0;
  }

  private static Socket open(int port) throws IOException {
    var socket = new Socket(InetAddress.getLoopbackAddress(), port);
    socket.setTcpNoDelay(true);
    socket.setSoTimeout(PATIENCE);
    return socket;
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
