package cn.anxue.tipoff;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;

/** Photos for tests: red above, blue below, with whatever a camera writes beside the pixels. */
public final class Pictures {
    /** What must not be found in a copy. */
    public static final String PLACE = "GPS-N-35.7600-E-115.0100";

    private Pictures() {}

    public static byte[] png(int width, int height) {
        return written(drawn(width, height), "png");
    }

    /** With a place in its metadata, and how the camera was held. */
    public static byte[] photo(int width, int height, int orientation) {
        byte[] plain = written(drawn(width, height), "jpeg");
        byte[] exif = exif(orientation);
        ByteBuffer file = ByteBuffer.allocate(plain.length + exif.length + 4);
        file.put(plain, 0, 2).putShort((short) 0xFFE1).putShort((short) (exif.length + 2));
        return file.put(exif).put(plain, 2, plain.length - 2).array();
    }

    private static byte[] exif(int orientation) {
        byte[] place = PLACE.getBytes(StandardCharsets.US_ASCII);
        ByteBuffer exif = ByteBuffer.allocate(6 + 8 + 2 + 12 + 4 + place.length);
        exif.put("Exif\0\0MM".getBytes(StandardCharsets.US_ASCII)).putShort((short) 42);
        exif.putInt(8).putShort((short) 1);
        exif.putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0);
        return exif.putInt(0).put(place).array();
    }

    private static BufferedImage drawn(int width, int height) {
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = picture.createGraphics();
        pen.setColor(Color.RED);
        pen.fillRect(0, 0, width, height / 2);
        pen.setColor(Color.BLUE);
        pen.fillRect(0, height / 2, width, height - height / 2);
        pen.dispose();
        return picture;
    }

    private static byte[] written(BufferedImage picture, String form) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, form, file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toByteArray();
    }
}
