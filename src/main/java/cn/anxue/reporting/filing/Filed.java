package cn.anxue.reporting.filing;

import cn.anxue.reporting.period.Measure;
import cn.anxue.reporting.period.Measures;
import cn.anxue.reporting.period.ReportKind;
import java.util.ArrayList;
import java.util.List;

/** Which figures are filed by institutions and counted by schools, and which must add up from level to level. */
public final class Filed {
    /** Institutions, counted: what one institution's filing counts for. */
    public static final String INSTITUTIONS = "institutions.count";

    /** Schools, counted. */
    static final String SCHOOLS_COUNT = "schools.count";

    static final String SCHOOLS_REPORTED = "schools.reported";

    private static final List<String> CODES = List.of(
            "deposits.required",
            "deposits.held",
            "fees.held",
            "fees.received",
            "fees.taught",
            "fees.released",
            "fees.refunded");

    /** Counted by schools every month, in their own room. */
    private static final List<String> SCHOOLS =
            List.of(SCHOOLS_COUNT, SCHOOLS_REPORTED, "schools.pupils", "schools.participants", "schools.teachers");

    private Filed() {}

    public static List<Measure> byInstitutions() {
        return CODES.stream().map(Measures::get).toList();
    }

    /** By a period; one that ends within a month ends before its schools have counted it. */
    public static List<Measure> addingUp(ReportKind kind) {
        List<Measure> all = new ArrayList<>(byInstitutions());
        all.add(0, Measures.get(INSTITUTIONS));
        if (kind == ReportKind.MONTH) {
            all.addAll(bySchools());
        }
        return all;
    }

    static List<Measure> bySchools() {
        return SCHOOLS.stream().map(Measures::get).toList();
    }
}
