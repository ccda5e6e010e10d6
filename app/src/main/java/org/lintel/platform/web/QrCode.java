package org.lintel.platform.web;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.Encoder;
import java.util.Map;

/**
 * A QR code as one path of an SVG, a unit per module; {@code ui/qr-code.jte} draws it with the
 * quiet zone of four modules that readers need.
 *
 * @param size modules along one side
 */
public record QrCode(int size, String path) {

  public static final int QUIET_ZONE = 4;

  /** Medium error correction (15%), enough for a print that is folded or stained. */
  public static QrCode of(String content) {
    try {
      var matrix =
          Encoder.encode(
                  content, ErrorCorrectionLevel.M, Map.of(EncodeHintType.CHARACTER_SET, "UTF-8"))
              .getMatrix();
      var path = new StringBuilder();
      for (int y = 0; y < matrix.getHeight(); y++) {
        for (int x = 0; x < matrix.getWidth(); x++) {
          if (matrix.get(x, y) == 1) {
            path.append('M').append(x).append(' ').append(y).append("h1v1h-1z");
          }
        }
      }
      return new QrCode(matrix.getWidth(), path.toString());
    } catch (WriterException e) {
      throw new IllegalArgumentException("too long for a QR code: " + content.length(), e);
    }
  }

  public String viewBox() {
    int side = size + 2 * QUIET_ZONE;
    return -QUIET_ZONE + " " + -QUIET_ZONE + " " + side + " " + side;
  }
}
