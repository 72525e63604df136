package cn.anxue.reporting.period;

import cn.anxue.problem.Text;

/**
 * One figure of the reports.
 *
 * @param code as in {@code notices.issued.CLOSURE_NOTICE}; its first word is the section
 * @param page address of a record's page or resource, with {@code {id}}; empty where there is none
 * @param part of a derived measure, what is divided
 * @param whole of a derived measure, by what
 */
public record Measure(String code, Unit unit, Text name, String page, String part, String whole) {
    public String section() {
        return code.substring(0, code.indexOf('.'));
    }

    /** Whether it has records of its own. */
    public boolean hasRecords() {
        return !page.isEmpty();
    }
}
