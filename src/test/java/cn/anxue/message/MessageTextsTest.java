package cn.anxue.message;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import cn.anxue.failure.FailureMessages;
import cn.anxue.fee.family.FamilyMessages;
import cn.anxue.fee.lesson.LessonMessages;
import cn.anxue.fee.refund.RefundMessages;
import cn.anxue.fee.release.ReleaseMessages;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Messages are read by people, so their days are written as people write them. */
class MessageTextsTest {
    private static final Pattern MACHINE_DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}|null");

    static Stream<Map.Entry<String, String>> texts() {
        return Stream.of(
                        FailureMessages.texts(),
                        FamilyMessages.texts(),
                        LessonMessages.texts(),
                        RefundMessages.texts(),
                        ReleaseMessages.texts())
                .flatMap(texts -> texts.entrySet().stream());
    }

    @ParameterizedTest
    @MethodSource("texts")
    void writesDaysAsPeopleDo(Map.Entry<String, String> message) {
        assertFalse(MACHINE_DAY.matcher(message.getValue()).find(), message::toString);
    }

    /** Whoever begins to send adds his messages to those above. */
    @Test
    void goesOverAllThatSend() throws IOException {
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            assertEquals(
                    Set.of(
                            "ClaimsFromRecords",
                            "FamilyCodes",
                            "LessonNotices",
                            "PaymentNews",
                            "RefundNews",
                            "ReleaseNotices"),
                    sources.filter(source -> source.toString().endsWith(".java") && sends(source))
                            .map(source -> source.getFileName().toString().replace(".java", ""))
                            .collect(Collectors.toSet()));
        }
    }

    private static boolean sends(Path source) {
        try {
            return Files.readString(source).contains("new Outgoing(");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
