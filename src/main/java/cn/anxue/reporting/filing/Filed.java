package cn.anxue.reporting.filing;

import cn.anxue.reporting.period.Measure;
import cn.anxue.reporting.period.Measures;
import java.util.List;

/** Which figures are filed by institutions, and which must add up from level to level. */
public final class Filed {
    /** Institutions, counted: what one institution's filing counts for. */
    public static final String INSTITUTIONS = "institutions.count";

    private static final List<String> CODES = List.of(
            "deposits.required",
            "deposits.held",
            "fees.held",
            "fees.received",
            "fees.taught",
            "fees.released",
            "fees.refunded");

    private Filed() {}

    public static List<Measure> byInstitutions() {
        return CODES.stream().map(Measures::get).toList();
    }

    public static List<Measure> addingUp() {
        List<Measure> all = new java.util.ArrayList<>(byInstitutions());
        all.add(0, Measures.get(INSTITUTIONS));
        return all;
    }
}
