package cn.anxue.enforcement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import cn.anxue.problem.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentNumberTest {
    @Test
    void readsWhatItWrites() {
        DocumentNumber number = DocumentNumber.parse("承教监停〔2026〕12号");

        assertEquals(new DocumentNumber("承教监停", 2026, 12), number);
        assertEquals("承教监停〔2026〕12号", number.toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "承教监停[2026]12号",
                "承教监停（2026）12号",
                "承教监停〔2026〕012号",
                "承教监停〔2026〕0号",
                "承教监停〔26〕12号",
                "承教监停〔2026〕12",
                "停〔2026〕12号",
                "承教 监停〔2026〕12号",
                "承教监停〔2026〕12345678号"
            })
    void refusesAnyOtherForm(String text) {
        var problem = assertThrows(ProblemException.class, () -> DocumentNumber.parse(text));

        assertEquals(EnforcementProblem.DOCUMENT_NUMBER_MALFORMED, problem.kind());
    }

    @Test
    void cannotBeMadeWithoutSequence() {
        assertThrows(IllegalArgumentException.class, () -> new DocumentNumber("承教监停", 2026, 0));
    }
}
