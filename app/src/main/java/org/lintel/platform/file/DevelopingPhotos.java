package org.lintel.platform.file;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Makes a photo anew from what was sent: its size is read before anything is decoded, far larger
 * ones are thinned out while they are read, and what is kept is written from the pixels alone. See
 * docs/adr/0082-photos-made-anew.md.
 */
@Component
public class DevelopingPhotos {

  /** What may be sent. */
  public static final int MOST_MEGABYTES = 10;

  static final int LONGEST_SIDE = 1600;
  static final int LONGEST_SIDE_SMALL = 320;

  private static final Logger log = LoggerFactory.getLogger(DevelopingPhotos.class);
  private static final int MOST_BYTES = MOST_MEGABYTES << 20;

  /** Thinned out while reading, a picture keeps at least so many pixels on its longest side. */
  private static final int READ_SIDE = 2400;

  /** A picture that was read, and the one that it is drawn on. */
  private static final int BYTES_READ = 12;

  private static final float QUALITY = 0.82f;

  private final PixelRoom room = new PixelRoom();

  DevelopingPhotos() {
    ImageIO.scanForPlugins();
  }

  /**
   * Reads what was sent to its end.
   *
   * @throws PhotoRefused when it is no photo that can be kept
   */
  public DevelopedPhoto develop(InputStream content) throws IOException {
    byte[] sent = content.readNBytes(MOST_BYTES + 1);
    if (sent.length > MOST_BYTES) {
      throw new PhotoRefused(PhotoProblem.TOO_LARGE, MOST_MEGABYTES);
    }
    PhotoFile file = PhotoFile.of(sent);
    int step = step(file);
    long read = file.pixels() / ((long) step * step) * BYTES_READ;
    return room.taking(read + file.pixels() * file.bytesPerPixel(), () -> developed(file, step));
  }

  private static int step(PhotoFile file) {
    return Math.max(1, Math.max(file.width(), file.height()) / READ_SIDE);
  }

  private static DevelopedPhoto developed(PhotoFile file, int step) {
    BufferedImage large = upright(scaled(read(file, step), LONGEST_SIDE), file.orientation());
    BufferedImage small = scaled(large, LONGEST_SIDE_SMALL);
    return new DevelopedPhoto(picture(large), picture(small));
  }

  /** Decoders fail in many ways on files that were made to break them. */
  private static BufferedImage read(PhotoFile file, int step) {
    ImageReader reader = ImageIO.getImageReadersByFormatName(file.format()).next();
    try (var input = new MemoryCacheImageInputStream(new ByteArrayInputStream(file.bare()))) {
      reader.setInput(input, true, true);
      var how = reader.getDefaultReadParam();
      how.setSourceSubsampling(step, step, 0, 0);
      return reader.read(0, how);
    } catch (IOException | RuntimeException unreadable) {
      log.info("a photo ({}) cannot be read: {}", file.format(), unreadable.toString());
      throw new PhotoRefused(PhotoProblem.DAMAGED);
    } finally {
      reader.dispose();
    }
  }

  /** Drawn on white; halved as often as possible before the last step, which blurs less so. */
  private static BufferedImage scaled(BufferedImage from, int longest) {
    BufferedImage image = from;
    double scale = scale(image, longest);
    while (scale < 0.5) {
      image = drawn(image, halved(image.getWidth()), halved(image.getHeight()));
      scale = scale(image, longest);
    }
    return drawn(image, sized(image.getWidth(), scale), sized(image.getHeight(), scale));
  }

  private static double scale(BufferedImage image, int longest) {
    return Math.min(1, (double) longest / Math.max(image.getWidth(), image.getHeight()));
  }

  private static int halved(int side) {
    return Math.max(1, side / 2);
  }

  private static int sized(int side, double scale) {
    return Math.max(1, (int) Math.round(side * scale));
  }

  private static BufferedImage drawn(BufferedImage from, int width, int height) {
    double across = (double) width / from.getWidth();
    double down = (double) height / from.getHeight();
    return drawn(from, width, height, AffineTransform.getScaleInstance(across, down));
  }

  private static BufferedImage drawn(
      BufferedImage from, int width, int height, AffineTransform how) {
    var to = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = to.createGraphics();
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, width, height);
    boolean isTurned = how.getShearX() != 0 || how.getScaleX() < 0 || how.getScaleY() < 0;
    graphics.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION,
        isTurned
            ? RenderingHints.VALUE_INTERPOLATION_NEAREST_NEIGHBOR
            : RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    graphics.drawImage(from, how, null);
    graphics.dispose();
    return to;
  }

  private static BufferedImage upright(BufferedImage image, Orientation orientation) {
    if (orientation == Orientation.UPRIGHT) {
      return image;
    }
    int width = orientation.isOnItsSide() ? image.getHeight() : image.getWidth();
    int height = orientation.isOnItsSide() ? image.getWidth() : image.getHeight();
    return drawn(image, width, height, orientation.of(image.getWidth(), image.getHeight()));
  }

  private static DevelopedPhoto.Picture picture(BufferedImage image) {
    return new DevelopedPhoto.Picture(image.getWidth(), image.getHeight(), jpeg(image));
  }

  private static byte[] jpeg(BufferedImage image) {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    var bytes = new ByteArrayOutputStream();
    try (var output = new MemoryCacheImageOutputStream(bytes)) {
      writer.setOutput(output);
      var how = writer.getDefaultWriteParam();
      how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      how.setCompressionQuality(QUALITY);
      writer.write(null, new IIOImage(image, null, null), how);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }
}
