package org.lintel.platform.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is kept of a photo, and what is said of a file that is none. */
class DevelopingPhotosTests {

  private final DevelopingPhotos developing = new DevelopingPhotos();

  @Test
  void aPhotoIsMadeSmallerAndHasASmallPicture() {
    DevelopedPhoto photo = developed(PhotoFixture.jpeg(4000, 3000));

    assertThat(List.of(photo.large().width(), photo.large().height())).containsExactly(1600, 1200);
    assertThat(List.of(photo.small().width(), photo.small().height())).containsExactly(320, 240);
    assertThat(PhotoFixture.read(photo.large().jpeg()).getWidth()).isEqualTo(1600);
    assertThat(PhotoFixture.read(photo.small().jpeg()).getHeight()).isEqualTo(240);
    assertThat(corner(photo, 400, 300)).isEqualTo("red");
    assertThat(corner(photo, 1200, 300)).isEqualTo("green");
    assertThat(corner(photo, 400, 900)).isEqualTo("blue");
  }

  @Test
  void aFarLargerOneIsThinnedOutWhileItIsRead() {
    DevelopedPhoto photo = developed(PhotoFixture.png(9000, 600));

    assertThat(List.of(photo.large().width(), photo.large().height())).containsExactly(1600, 107);
    assertThat(corner(photo, 400, 20)).isEqualTo("red");
    assertThat(corner(photo, 1200, 20)).isEqualTo("green");
  }

  @Test
  void aSmallOneKeepsItsSize() {
    DevelopedPhoto photo = developed(PhotoFixture.png(60, 40));

    assertThat(List.of(photo.large().width(), photo.large().height())).containsExactly(60, 40);
    assertThat(List.of(photo.small().width(), photo.small().height())).containsExactly(60, 40);
  }

  /** EXIF 2.32, tag Orientation: where the first row and the first column stand. */
  @ParameterizedTest
  @CsvSource({
    "1, 60, 40, red, green",
    "2, 60, 40, green, red",
    "3, 60, 40, white, blue",
    "4, 60, 40, blue, white",
    "5, 40, 60, red, blue",
    "6, 40, 60, blue, red",
    "7, 40, 60, white, green",
    "8, 40, 60, green, white"
  })
  void aPhotoStandsUpright(int orientation, int width, int height, String left, String right) {
    DevelopedPhoto photo = developed(PhotoFixture.exif(PhotoFixture.jpeg(60, 40), orientation));

    assertThat(List.of(photo.large().width(), photo.large().height()))
        .containsExactly(width, height);
    assertThat(corner(photo, 8, 8)).isEqualTo(left);
    assertThat(corner(photo, width - 8, 8)).isEqualTo(right);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 9, 65535})
  void anOrientationThatThereIsNotTurnsNothing(int orientation) {
    DevelopedPhoto photo = developed(PhotoFixture.exif(PhotoFixture.jpeg(60, 40), orientation));

    assertThat(photo.large().width()).isEqualTo(60);
    assertThat(corner(photo, 8, 8)).isEqualTo("red");
  }

  @Test
  void whereItWasTakenIsNotKept() {
    byte[] sent = PhotoFixture.exif(PhotoFixture.jpeg(60, 40), 1);
    assertThat(text(sent)).contains("Exif", "GPS 31.2304 N");

    DevelopedPhoto photo = developed(sent);

    assertThat(text(photo.large().jpeg())).doesNotContain("Exif", "GPS");
    assertThat(text(photo.small().jpeg())).doesNotContain("Exif", "GPS");
  }

  @ParameterizedTest
  @ValueSource(strings = {"lossy", "lossless"})
  void webpIsRead(String name) {
    DevelopedPhoto photo = developed(PhotoFixture.webp(name));

    assertThat(List.of(photo.large().width(), photo.large().height())).containsExactly(60, 40);
    assertThat(corner(photo, 8, 8)).isEqualTo("red");
    assertThat(corner(photo, 52, 8)).isEqualTo("green");
    assertThat(corner(photo, 8, 32)).isEqualTo("blue");
  }

  @Test
  void whatIsTransparentBecomesWhite() {
    var image = new BufferedImage(60, 40, BufferedImage.TYPE_INT_ARGB);
    image.setRGB(5, 5, 0xFFFF0000);

    DevelopedPhoto photo = developed(PhotoFixture.written(image, "png"));

    assertThat(corner(photo, 50, 30)).isEqualTo("white");
  }

  @Test
  void aGreyPhotoStaysAsLight() {
    var image = new BufferedImage(60, 40, BufferedImage.TYPE_BYTE_GRAY);
    image.getRaster().setSamples(0, 0, 60, 40, 0, filled(60 * 40, 128));

    BufferedImage kept =
        PhotoFixture.read(developed(PhotoFixture.written(image, "png")).large().jpeg());

    assertThat(kept.getRGB(30, 20) & 0xFF).isBetween(118, 138);
  }

  @Test
  void ofAFileThatIsTwoThingsOnlyThePictureIsKept() throws IOException {
    byte[] comment = "<script>alert(1)</script>".getBytes(StandardCharsets.US_ASCII);
    byte[] segment =
        ByteBuffer.allocate(4 + comment.length)
            .put((byte) 0xFF)
            .put((byte) 0xFE)
            .putShort((short) (2 + comment.length))
            .put(comment)
            .array();
    byte[] jpeg = PhotoFixture.inserted(PhotoFixture.jpeg(60, 40), 2, segment);
    byte[] zip = zip();
    byte[] both = PhotoFixture.inserted(jpeg, jpeg.length, zip);

    DevelopedPhoto photo = developed(both);

    assertThat(text(photo.large().jpeg())).doesNotContain("<script>", "PK\u0003\u0004");
  }

  @Test
  void textThatUnpacksToAnySizeIsNotUnpacked() {
    byte[] note =
        PhotoFixture.inserted(
            PhotoFixture.deflated(new byte[64 << 20]),
            0,
            "Comment\0\0".getBytes(StandardCharsets.US_ASCII));
    byte[] png =
        PhotoFixture.inserted(PhotoFixture.png(60, 40), 33, PhotoFixture.chunk("zTXt", note));

    assertThat(developed(png).large().width()).isEqualTo(60);
  }

  @Test
  void aPictureTooLargeToDecodeIsRefusedBeforeItIsDecoded() {
    PhotoRefused refused = refused(PhotoFixture.bomb(30_000, 30_000));

    assertThat(refused.problem()).isEqualTo(PhotoProblem.TOO_MANY_PIXELS);
    assertThat(refused.arguments()).containsExactly("30000", "30000", "64");
    assertThat(refused(PhotoFixture.bomb(Integer.MAX_VALUE, Integer.MAX_VALUE)).problem())
        .isEqualTo(PhotoProblem.TOO_MANY_PIXELS);
    assertThat(refused(PhotoFixture.bomb(0, 40)).problem()).isEqualTo(PhotoProblem.DAMAGED);
  }

  @Test
  void aCanvasThatLiesAboutThePictureInItIsNotBelieved() {
    byte[] webp = PhotoFixture.webp("lossless");
    int picture = text(webp).indexOf("VP8L");
    ByteBuffer.wrap(webp)
        .order(ByteOrder.LITTLE_ENDIAN)
        .putInt(picture + 9, 0x3FFF | (0x3FFF << 14));

    assertThat(refused(webp).problem()).isEqualTo(PhotoProblem.TOO_MANY_PIXELS);
  }

  @Test
  void aPictureThatMovesIsRefused() {
    byte[] webp = PhotoFixture.webp("lossy");
    webp[20] |= 2;

    assertThat(refused(webp).problem()).isEqualTo(PhotoProblem.MOVING);
    assertThat(refused("GIF89a.....".getBytes(StandardCharsets.US_ASCII)).problem())
        .isEqualTo(PhotoProblem.MOVING);
  }

  @Test
  void coloursForPrintingAreRefused() throws IOException {
    var image = new BufferedImage(60, 40, BufferedImage.TYPE_4BYTE_ABGR);
    var bytes = new ByteArrayOutputStream();
    var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    try (var output = new MemoryCacheImageOutputStream(bytes)) {
      writer.setOutput(output);
      writer.write(null, new javax.imageio.IIOImage(image.getRaster(), null, null), null);
    }
    writer.dispose();

    assertThat(refused(bytes.toByteArray()).problem()).isEqualTo(PhotoProblem.CMYK);
  }

  @Test
  void whatIsNoPhotoIsSaidToBeNone() throws IOException {
    assertThat(refused(new byte[0]).problem()).isEqualTo(PhotoProblem.EMPTY);
    assertThat(refused(new byte[] {(byte) 0xFF}).problem()).isEqualTo(PhotoProblem.NO_PHOTO);
    assertThat(refused(zip()).problem()).isEqualTo(PhotoProblem.NO_PHOTO);
    assertThat(refused("%PDF-1.7 ...".getBytes(StandardCharsets.US_ASCII)).problem())
        .isEqualTo(PhotoProblem.NO_PHOTO);
    assertThat(refused("<svg onload=alert(1)>".getBytes(StandardCharsets.US_ASCII)).problem())
        .isEqualTo(PhotoProblem.NO_PHOTO);
    assertThat(
            refused("\0\0\0\u0018ftypheic\0\0\0\0".getBytes(StandardCharsets.US_ASCII)).problem())
        .isEqualTo(PhotoProblem.HEIC);
  }

  @Test
  void aFileOfMoreThanTenMegabytesIsRefused() {
    byte[] large = Arrays.copyOf(PhotoFixture.jpeg(60, 40), (10 << 20) + 1);

    PhotoRefused refused = refused(large);

    assertThat(refused.problem()).isEqualTo(PhotoProblem.TOO_LARGE);
    assertThat(refused.arguments()).containsExactly("10");
    assertThat(developed(Arrays.copyOf(large, 10 << 20)).large().width()).isEqualTo(60);
  }

  @Test
  void aFileThatWasCutShortIsSaidToBe() {
    for (byte[] whole : samples()) {
      for (int part = 0; part < 60; part++) {
        byte[] cut = Arrays.copyOf(whole, 13 + (whole.length - 14) * part / 60);

        assertThat(refused(cut).problem())
            .as("%d of %d bytes", cut.length, whole.length)
            .isIn(PhotoProblem.CUT_SHORT, PhotoProblem.DAMAGED);
      }
    }
  }

  /** Whatever is broken in a file, it is a photo or refused with a reason, and nothing else. */
  @Test
  void noBrokenFileIsADefect() {
    long seed = 20261122;
    var random = new Random(seed);
    int refused = 0;
    for (byte[] whole : samples()) {
      for (int round = 0; round < 400; round++) {
        byte[] broken = whole.clone();
        for (int bytes = 1 + random.nextInt(6); bytes > 0; bytes--) {
          broken[random.nextInt(broken.length)] = (byte) random.nextInt();
        }
        try {
          assertThat(developed(broken).large().jpeg()).as("seed %d", seed).isNotEmpty();
        } catch (PhotoRefused _) {
          refused++;
        }
      }
    }
    assertThat(refused).isPositive();
  }

  private static List<byte[]> samples() {
    return List.of(
        PhotoFixture.exif(PhotoFixture.jpeg(60, 40), 6),
        PhotoFixture.png(60, 40),
        PhotoFixture.webp("lossy"),
        PhotoFixture.webp("lossless"));
  }

  private DevelopedPhoto developed(byte[] sent) {
    try {
      return developing.develop(new ByteArrayInputStream(sent));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private PhotoRefused refused(byte[] sent) {
    try {
      developed(sent);
    } catch (PhotoRefused refused) {
      return refused;
    }
    throw new AssertionError("this was taken for a photo");
  }

  private static String corner(DevelopedPhoto photo, int x, int y) {
    int colour = PhotoFixture.read(photo.large().jpeg()).getRGB(x, y);
    boolean red = ((colour >> 16) & 0xFF) > 128;
    boolean green = ((colour >> 8) & 0xFF) > 128;
    boolean blue = (colour & 0xFF) > 128;
    return switch ((red ? 4 : 0) + (green ? 2 : 0) + (blue ? 1 : 0)) {
      case 7 -> "white";
      case 4 -> "red";
      case 2 -> "green";
      case 1 -> "blue";
      default -> Integer.toHexString(colour);
    };
  }

  private static int[] filled(int length, int value) {
    int[] all = new int[length];
    Arrays.fill(all, value);
    return all;
  }

  private static byte[] zip() throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("photo.jpg"));
      zip.write(1);
    }
    return bytes.toByteArray();
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }
}
