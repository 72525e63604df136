package cn.anxue.enforcement;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SubjectTest {
    @ParameterizedTest
    @CsvSource({"示例人, 示某", "欧阳示例, 欧阳某", "欧阳, 欧某", "示, 示某", "𠮷例人, 𠮷某"})
    void showsPersonsBySurnameAlone(String name, String shown) {
        assertEquals(shown, Subject.of(SubjectKind.PERSON, null, name, null).publicName());
    }

    @ParameterizedTest
    @CsvSource({"UNLICENSED", "SCHOOL", "INSTITUTION"})
    void showsBodiesByTheirName(SubjectKind kind) {
        assertEquals("示例工作室", Subject.of(kind, null, "示例工作室", null).publicName());
    }
}
