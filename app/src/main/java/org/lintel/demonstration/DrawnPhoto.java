package org.lintel.demonstration;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** A picture in place of a photo: a wall with a pipe, drawn, so that it shows nobody's home. */
final class DrawnPhoto {

  private static final int WIDTH = 960;
  private static final int HEIGHT = 720;

  private DrawnPhoto() {}

  /** As a JPEG file. */
  static byte[] of(int number) {
    var seed = Seed.of("photo", number);
    var image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
    Graphics2D canvas = image.createGraphics();
    try {
      canvas.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
      wall(canvas, seed);
      pipe(canvas, seed);
    } finally {
      canvas.dispose();
    }
    var file = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "jpg", file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return file.toByteArray();
  }

  /** Tiles in the light of a lamp. */
  private static void wall(Graphics2D canvas, Seed seed) {
    int warm = 200 + seed.below(40);
    canvas.setPaint(
        new GradientPaint(
            0, 0, new Color(warm, warm - 6, warm - 20), WIDTH, HEIGHT, new Color(120, 122, 128)));
    canvas.fillRect(0, 0, WIDTH, HEIGHT);
    canvas.setColor(new Color(150, 150, 150, 120));
    int tile = 90 + seed.below(70);
    canvas.setStroke(new BasicStroke(3));
    for (int x = seed.below(tile); x < WIDTH; x += tile) {
      canvas.drawLine(x, 0, x, HEIGHT);
    }
    for (int y = seed.below(tile); y < HEIGHT; y += tile) {
      canvas.drawLine(0, y, WIDTH, y);
    }
  }

  /** A pipe with a new joint. */
  private static void pipe(Graphics2D canvas, Seed seed) {
    int x = WIDTH / 3 + seed.below(WIDTH / 3);
    int joint = HEIGHT / 3 + seed.below(HEIGHT / 3);
    canvas.setPaint(
        new GradientPaint(x, 0, new Color(235, 238, 240), x + 60, 0, new Color(140, 146, 150)));
    canvas.fillRect(x, 0, 60, HEIGHT);
    canvas.setPaint(
        new GradientPaint(x - 14, 0, new Color(214, 176, 90), x + 74, 0, new Color(134, 96, 40)));
    canvas.fillRoundRect(x - 14, joint, 88, 110, 18, 18);
    canvas.setColor(new Color(40, 60, 80, 60));
    canvas.fillOval(x - 90, HEIGHT - 60, 260, 40);
  }
}
