package cn.anxue.tipoff;

import cn.anxue.document.MediaType;
import cn.anxue.problem.ProblemException;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.concurrent.Semaphore;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/**
 * Draws a photo anew: what remains are its pixels, upright and no larger than a screen. A large one is thinned while it is
 * read, so that fifty million pixels never stand in memory, and only a few are read at a time.
 */
final class PhotoCopy {
    static final int SIDE_MAX = 2_000;
    private static final Semaphore READING = new Semaphore(2);

    static {
        // No files on disk while reading.
        ImageIO.setUseCache(false);
    }

    private PhotoCopy() {}

    /** Always a JPEG. */
    static byte[] of(byte[] original, MediaType type) {
        READING.acquireUninterruptibly();
        try {
            BufferedImage read = read(original);
            Turn turn = type == MediaType.JPEG ? Turn.of(original) : Turn.NONE;
            return write(draw(read, turn));
        } catch (IOException | RuntimeException e) {
            throw new ProblemException(TipOffProblem.PHOTO_UNREADABLE);
        } finally {
            READING.release();
        }
    }

    private static BufferedImage read(byte[] original) throws IOException {
        try (ImageInputStream input = ImageIO.createImageInputStream(new ByteArrayInputStream(original))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(input);
            ImageReader reader = readers.next();
            try {
                reader.setInput(input, true, true);
                int side = Math.max(reader.getWidth(0), reader.getHeight(0));
                int step = Math.max(1, side / SIDE_MAX);
                ImageReadParam thinned = reader.getDefaultReadParam();
                thinned.setSourceSubsampling(step, step, 0, 0);
                return reader.read(0, thinned);
            } finally {
                reader.dispose();
            }
        }
    }

    private static BufferedImage draw(BufferedImage read, Turn turn) {
        int side = Math.max(read.getWidth(), read.getHeight());
        int width = Math.max(1, scaled(read.getWidth(), side));
        int height = Math.max(1, scaled(read.getHeight(), side));
        BufferedImage drawn = turn.isOnItsSide()
                ? new BufferedImage(height, width, BufferedImage.TYPE_INT_RGB)
                : new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = drawn.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, drawn.getWidth(), drawn.getHeight());
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        AffineTransform upright = turn.upright(width, height);
        pen.transform(upright);
        pen.drawImage(read, 0, 0, width, height, null);
        pen.dispose();
        return drawn;
    }

    private static int scaled(int length, int side) {
        return side <= SIDE_MAX ? length : (int) ((long) length * SIDE_MAX / side);
    }

    private static byte[] write(BufferedImage drawn) throws IOException {
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        if (!ImageIO.write(drawn, "jpeg", written)) {
            throw new IOException("no writer");
        }
        return written.toByteArray();
    }
}
