package cn.anxue.tipoff;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.anxue.document.DocumentProblem;
import cn.anxue.problem.ProblemException;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhotoTest {
    @Test
    void leavesOutPlaceAndDevice() {
        byte[] original = Pictures.photo(400, 300, 1);

        Photo photo = Photo.of(original);

        assertTrue(holds(original, Pictures.PLACE), "the sample has lost its place");
        assertFalse(holds(photo.copy(), Pictures.PLACE));
        assertFalse(holds(photo.copy(), "Exif"));
        assertArrayEquals(original, photo.original());
    }

    /** The sample is red above and blue below as it lies; turned, red is where the camera's top was. */
    @ParameterizedTest
    @CsvSource({"1,400,300,TOP", "3,400,300,BOTTOM", "6,300,400,RIGHT", "8,300,400,LEFT"})
    void standsUpright(int orientation, int width, int height, String red) throws IOException {
        BufferedImage copy =
                read(Photo.of(Pictures.photo(400, 300, orientation)).copy());

        assertEquals(List.of(width, height), List.of(copy.getWidth(), copy.getHeight()));
        assertEquals(red, redSide(copy));
    }

    @Test
    void isNoLargerThanAScreen() throws IOException {
        BufferedImage copy = read(Photo.of(Pictures.png(5_000, 2_600)).copy());

        assertTrue(Math.max(copy.getWidth(), copy.getHeight()) <= PhotoCopy.SIDE_MAX);
        assertEquals("TOP", redSide(copy));
    }

    @Test
    void refusesWhatIsNoPicture() {
        assertEquals(
                DocumentProblem.FILE_TYPE, problem("GIF89a no picture of ours".getBytes(StandardCharsets.US_ASCII)));
        assertEquals(DocumentProblem.FILE_TYPE, problem("%PDF-1.7 a document".getBytes(StandardCharsets.US_ASCII)));
        assertEquals(TipOffProblem.PHOTO_UNREADABLE, problem(Arrays.copyOf(Pictures.photo(40, 30, 1), 420)));
    }

    @Test
    void refusesAFloodOfPixels() {
        byte[] flood = Pictures.png(10, 10);
        ByteBuffer.wrap(flood).putInt(16, 20_000).putInt(20, 20_000);

        assertEquals(DocumentProblem.PICTURE_TOO_LARGE, problem(flood));
    }

    @Test
    void takesFivePhotosAtMost() {
        byte[] photo = Pictures.png(10, 10);

        assertEquals(
                TipOffProblem.PHOTOS_TOO_MANY,
                assertThrows(
                                ProblemException.class,
                                () -> CheckedPhotos.of(List.of(photo, photo, photo, photo, photo, photo)))
                        .kind());
    }

    private static Object problem(byte[] file) {
        return assertThrows(ProblemException.class, () -> Photo.of(file)).kind();
    }

    private static boolean holds(byte[] file, String text) {
        return new String(file, StandardCharsets.ISO_8859_1).contains(text);
    }

    private static BufferedImage read(byte[] file) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(file));
    }

    private static String redSide(BufferedImage picture) {
        int x = picture.getWidth() / 2;
        int y = picture.getHeight() / 2;
        if (isRed(picture, x, 5)) {
            return isRed(picture, x, picture.getHeight() - 5)
                    ? "ALL"
                    : isRed(picture, 5, picture.getHeight() - 5) ? "?" : "TOP";
        }
        if (isRed(picture, x, picture.getHeight() - 5)) {
            return "BOTTOM";
        }
        return isRed(picture, 5, y) ? "LEFT" : "RIGHT";
    }

    private static boolean isRed(BufferedImage picture, int x, int y) {
        Color color = new Color(picture.getRGB(x, y));
        return color.getRed() > 180 && color.getBlue() < 80;
    }
}
