package org.lintel.benchmarks;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * One connection that is kept alive and costs little: on a machine that is shared with the
 * application, a comfortable client would measure itself.
 */
final class HttpConnection implements AutoCloseable {

  private static final int PATIENCE = 30_000;

  private final int port;
  private final ByteArrayOutputStream line = new ByteArrayOutputStream(128);
  private Socket socket;
  private InputStream in;

  HttpConnection(int port) throws IOException {
    this.port = port;
    socket = open(port);
    in = new BufferedInputStream(socket.getInputStream(), 16_384);
  }

  /** The status and how many bytes the body had. */
  record Answer(int status, long bytes) {}

  Answer exchange(byte[] request) throws IOException {
    socket.getOutputStream().write(request);
    String status = readLine();
    if (status.length() < 12) {
      throw new EOFException("no answer but '" + status + "'");
    }
    long length = 0;
    boolean isChunked = false;
    boolean isLast = false;
    for (String header = readLine(); !header.isEmpty(); header = readLine()) {
      String lower = header.toLowerCase(Locale.ROOT);
      if (lower.startsWith("content-length:")) {
        length = Long.parseLong(lower.substring(15).strip());
      } else if (lower.startsWith("transfer-encoding:")) {
        isChunked = lower.endsWith("chunked");
      } else if (lower.startsWith("connection:")) {
        isLast = lower.endsWith("close");
      }
    }
    long bytes = isChunked ? skipChunks() : skip(length);
    if (isLast) {
      reopen();
    }
    return new Answer(Integer.parseInt(status, 9, 12, 10), bytes);
  }

  private long skipChunks() throws IOException {
    long sum = 0;
    while (true) {
      long length = Long.parseLong(readLine().strip(), 16);
      sum += skip(length);
      readLine();
      if (length == 0) {
        return sum;
      }
    }
  }

  private long skip(long length) throws IOException {
    in.skipNBytes(length);
    return length;
  }

  private String readLine() throws IOException {
    line.reset();
    for (int read = in.read(); read != '\n'; read = in.read()) {
      if (read < 0) {
        throw new EOFException("the connection ended");
      }
      if (read != '\r') {
        line.write(read);
      }
    }
    return line.toString(StandardCharsets.ISO_8859_1);
  }

  private void reopen() throws IOException {
    socket.close();
    socket = open(port);
    in = new BufferedInputStream(socket.getInputStream(), 16_384);
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
