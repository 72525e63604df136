package cn.anxue.inspection.annual;

/** What a list holds that is put to a second person. */
public enum BatchKind {
    /** Results of annual inspections. */
    ANNUAL("ANNUAL_RESULTS"),
    /** Credit grades. */
    GRADE("CREDIT_GRADES");

    private final String proposal;

    BatchKind(String proposal) {
        this.proposal = proposal;
    }

    /** The kind under which it is proposed. */
    String proposal() {
        return proposal;
    }
}
