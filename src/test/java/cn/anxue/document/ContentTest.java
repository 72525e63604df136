package cn.anxue.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import cn.anxue.problem.ProblemException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class ContentTest {
    @Test
    void tellsTypesByTheirBytes() {
        assertEquals(MediaType.PDF, Content.of(DocumentFixtures.aPdf()).type());
        assertEquals(MediaType.PNG, Content.of(DocumentFixtures.aPng(10, 20)).type());
        assertEquals(MediaType.JPEG, Content.of(DocumentFixtures.aJpeg(10, 20)).type());
    }

    @Test
    void countsPixelsFromTheHeader() {
        assertEquals(OptionalLong.of(200), PixelCount.of(MediaType.PNG, DocumentFixtures.aPng(10, 20)));
        assertEquals(OptionalLong.of(1_200), PixelCount.of(MediaType.JPEG, DocumentFixtures.aJpeg(40, 30)));
    }

    @Test
    void refusesWhatIsNoFileWeKeep() {
        assertRefused(DocumentProblem.FILE_TYPE, "<html>%PDF-".getBytes(StandardCharsets.US_ASCII));
        assertRefused(DocumentProblem.FILE_TYPE, Arrays.copyOf(DocumentFixtures.aPng(10, 20), 12));
        assertRefused(DocumentProblem.FILE_TYPE, Arrays.copyOf(DocumentFixtures.aJpeg(10, 20), 6));
        assertRefused(DocumentProblem.FILE_TYPE, DocumentFixtures.aPng(0, 20));
        assertRefused(DocumentProblem.FILE_EMPTY, new byte[0]);
    }

    @Test
    void refusesPicturesThatUnfoldToGigabytes() {
        assertRefused(DocumentProblem.PICTURE_TOO_LARGE, DocumentFixtures.aPng(20_000, 20_000));
        assertRefused(DocumentProblem.PICTURE_TOO_LARGE, DocumentFixtures.aPng(-1, -1));
        assertRefused(DocumentProblem.PICTURE_TOO_LARGE, DocumentFixtures.aJpeg(65_535, 65_535));
    }

    @Test
    void refusesMoreThanTenMebibytes() {
        byte[] pdf = Arrays.copyOf(DocumentFixtures.aPdf(), Content.SIZE_MAX_BYTES + 1);

        assertRefused(DocumentProblem.FILE_TOO_LARGE, pdf);
    }

    @Test
    void cleansFileNames() {
        assertEquals("协议.pdf", FileName.clean("../../etc/协议.pdf"));
        assertEquals("a.pdf", FileName.clean("C:\\scans\\a.pdf"));
        assertEquals("gpj.exe", FileName.clean("\u202Egpj.exe\r\n"));
        assertEquals("document", FileName.clean("scans/"));
        assertEquals(200, FileName.clean("x".repeat(300) + ".pdf").length());
    }

    private static void assertRefused(DocumentProblem kind, byte[] bytes) {
        assertEquals(
                kind,
                assertThrows(ProblemException.class, () -> Content.of(bytes)).kind());
    }
}
