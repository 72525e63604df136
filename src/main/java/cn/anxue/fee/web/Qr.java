package cn.anxue.fee.web;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import io.quarkus.qute.RawString;
import java.util.Map;

/** Texts as QR codes, drawn as one path that needs neither script nor style. */
final class Qr {
    private Qr() {}

    static RawString svg(String text) {
        BitMatrix matrix = matrix(text);
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < matrix.getHeight(); y++) {
            for (int x = 0; x < matrix.getWidth(); x++) {
                if (matrix.get(x, y)) {
                    path.append('M').append(x).append(' ').append(y).append("h1v1h-1z");
                }
            }
        }
        return new RawString(
                "<svg class=\"qr\" role=\"img\" aria-label=\"QR\" width=\"180\" height=\"180\" viewBox=\"0 0 %d %d\"><path d=\"%s\"/></svg>"
                        .formatted(matrix.getWidth(), matrix.getHeight(), path));
    }

    private static BitMatrix matrix(String text) {
        try {
            return new QRCodeWriter()
                    .encode(text, BarcodeFormat.QR_CODE, 0, 0, Map.of(EncodeHintType.CHARACTER_SET, "UTF-8"));
        } catch (WriterException e) {
            throw new IllegalStateException("a text too long for a QR code: " + text.length(), e);
        }
    }
}
