package cn.anxue.inspection.task;

/** In which capacity somebody of the institution signed. */
public enum Signer {
    /** The legal representative (法定代表人). */
    LEGAL_REPRESENTATIVE,
    /** The head (负责人). */
    PRINCIPAL,
    /** Whoever was in charge on the spot (现场工作人员). */
    STAFF
}
