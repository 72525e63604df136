package cn.anxue.institution;

/** In what an authority looks after an institution. */
public enum Relation {
    /** Licence, notices, lists (主管部门). */
    COMPETENT_AUTHORITY(EventKind.COMPETENCE_TRANSFERRED),
    /** Deposit, fees, refunds: the bureau that signed the agreement (保证金监管部门). */
    DEPOSIT_SUPERVISOR(EventKind.SUPERVISION_TRANSFERRED);

    private final EventKind transferred;

    Relation(EventKind transferred) {
        this.transferred = transferred;
    }

    EventKind transferred() {
        return transferred;
    }
}
