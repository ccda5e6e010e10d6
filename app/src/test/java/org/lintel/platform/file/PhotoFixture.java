package org.lintel.platform.file;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import javax.imageio.ImageIO;
import org.springframework.core.io.ClassPathResource;

/** Photos as phones, editors and people with bad intentions send them. */
public final class PhotoFixture {

  private PhotoFixture() {}

  /** Red at the upper left, green at the upper right, blue at the lower left, white elsewhere. */
  public static BufferedImage picture(int width, int height) {
    var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        boolean isLeft = x < width / 2;
        Color colour = y < height / 2 ? Color.GREEN : Color.WHITE;
        if (isLeft) {
          colour = y < height / 2 ? Color.RED : Color.BLUE;
        }
        image.setRGB(x, y, colour.getRGB());
      }
    }
    return image;
  }

  public static byte[] jpeg(int width, int height) {
    return written(picture(width, height), "jpeg");
  }

  public static byte[] png(int width, int height) {
    return written(picture(width, height), "png");
  }

  static byte[] written(BufferedImage image, String format) {
    var bytes = new ByteArrayOutputStream();
    try {
      if (!ImageIO.write(image, format, bytes)) {
        throw new IllegalStateException("no writer of " + format);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  static byte[] webp(String name) {
    try (var content = new ClassPathResource("photos/" + name + ".webp").getInputStream()) {
      return content.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A JPEG whose EXIF block says how the camera was held, and where. */
  public static byte[] exif(byte[] jpeg, int orientation) {
    byte[] place = "GPS 31.2304 N 121.4737 E".getBytes(StandardCharsets.US_ASCII);
    ByteBuffer tiff = ByteBuffer.allocate(8 + 2 + 12 + 4 + place.length);
    tiff.put("MM".getBytes(StandardCharsets.US_ASCII)).putShort((short) 42).putInt(8);
    tiff.putShort((short) 1).putShort((short) 0x0112).putShort((short) 3).putInt(1);
    tiff.putShort((short) orientation).putShort((short) 0).putInt(0).put(place);
    ByteBuffer segment = ByteBuffer.allocate(4 + 6 + tiff.capacity());
    segment.put((byte) 0xFF).put((byte) 0xE1).putShort((short) (segment.capacity() - 2));
    segment.put("Exif\0\0".getBytes(StandardCharsets.US_ASCII)).put(tiff.array());
    return inserted(jpeg, 2, segment.array());
  }

  static byte[] inserted(byte[] into, int at, byte[] what) {
    return ByteBuffer.allocate(into.length + what.length)
        .put(into, 0, at)
        .put(what)
        .put(into, at, into.length - at)
        .array();
  }

  /** A PNG of that size that holds almost nothing. */
  public static byte[] bomb(int width, int height) {
    byte[] head =
        ByteBuffer.allocate(13)
            .putInt(width)
            .putInt(height)
            .put(new byte[] {8, 2, 0, 0, 0})
            .array();
    var bytes = new ByteArrayOutputStream();
    bytes.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'});
    bytes.writeBytes(chunk("IHDR", head));
    bytes.writeBytes(chunk("IDAT", deflated(new byte[1 << 20])));
    bytes.writeBytes(chunk("IEND", new byte[0]));
    return bytes.toByteArray();
  }

  static byte[] chunk(String name, byte[] content) {
    byte[] named =
        ByteBuffer.allocate(4 + content.length)
            .put(name.getBytes(StandardCharsets.US_ASCII))
            .put(content)
            .array();
    var checksum = new CRC32();
    checksum.update(named);
    return ByteBuffer.allocate(8 + named.length)
        .putInt(content.length)
        .put(named)
        .putInt((int) checksum.getValue())
        .array();
  }

  static byte[] deflated(byte[] content) {
    var deflater = new Deflater(9);
    deflater.setInput(content);
    deflater.finish();
    var bytes = new ByteArrayOutputStream();
    byte[] piece = new byte[1 << 16];
    while (!deflater.finished()) {
      bytes.write(piece, 0, deflater.deflate(piece));
    }
    deflater.end();
    return bytes.toByteArray();
  }

  static BufferedImage read(byte[] jpeg) {
    try {
      return ImageIO.read(new ByteArrayInputStream(jpeg));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
