package org.lintel.channel;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;

/** A mail server that answers one command as it is told, and counts the messages handed over. */
final class ScriptedServer implements AutoCloseable {

  /** Instead of an answer the connection breaks. */
  static final String BREAK = "break";

  private final ServerSocket socket;
  private final String command;
  private final String answer;
  private final AtomicInteger handedOver = new AtomicInteger();

  /**
   * Begins at once.
   *
   * @param command whose answer is scripted; a lone full stop is the end of a message
   */
  ScriptedServer(String command, String answer) {
    this.command = command;
    this.answer = answer;
    try {
      this.socket = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Thread.ofVirtual().name("scripted mail server").start(this::serve);
  }

  int port() {
    return socket.getLocalPort();
  }

  int handedOver() {
    return handedOver.get();
  }

  private void serve() {
    while (!socket.isClosed()) {
      try (Socket client = socket.accept()) {
        talk(client);
      } catch (IOException closed) {
        if (socket.isClosed()) {
          return;
        }
      }
    }
  }

  private void talk(Socket client) throws IOException {
    var input =
        new BufferedReader(
            new InputStreamReader(client.getInputStream(), StandardCharsets.ISO_8859_1));
    say(client, "220 scripted");
    boolean isMessage = false;
    for (String line = input.readLine(); line != null; line = input.readLine()) {
      if (isMessage && !line.equals(".")) {
        continue;
      }
      if (isMessage) {
        handedOver.incrementAndGet();
      }
      String word = isMessage ? "." : line.split(" ", 2)[0];
      String said = word.equals(command) ? answer : word.equals("DATA") ? "354 go" : "250 ok";
      if (said.equals(BREAK)) {
        return;
      }
      say(client, said);
      isMessage = word.equals("DATA");
    }
  }

  private static void say(Socket client, String line) throws IOException {
    client.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
    client.getOutputStream().flush();
  }

  @Override
  public void close() {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
