package cn.anxue.enforcement.penalty;

import cn.anxue.enforcement.Hardship;
import cn.anxue.problem.Text;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The kinds of penalty (教育部令第53号第五条); several may be imposed at once. */
public enum SanctionKind {
    /** A warning. */
    WARNING("警告", "Warning", false, null),
    /** Criticism made known to others. */
    CRITICISM("通报批评", "Criticism", false, null),
    /** A fine, limited by the basis. */
    FINE("罚款", "Fine", true, null),
    /** Illegal gains are taken, after refunds. */
    CONFISCATION("没收违法所得", "Confiscation", true, null),
    /** No new pupils. */
    STOP_ENROLMENT("责令停止招收学员", "Stop enrolment", false, Hardship.ENROLMENT_STOPPED),
    /** No operation. */
    STOP_OPERATION("责令停止举办", "Stop operation", false, Hardship.OPERATION_STOPPED),
    /** The licence is revoked. */
    REVOKE_LICENCE("吊销许可证件", "Revoke licence", false, Hardship.LICENCE_REVOKED),
    /** A person may not work in the field for a time. */
    RESTRICT_PRACTICE("限制从业", "Restrict practice", false, null),
    /** What other laws provide. */
    OTHER("法律、行政法规规定的其他行政处罚", "Other", false, null);

    private final Text text;
    private final boolean money;
    private final @Nullable Hardship hardship;

    SanctionKind(String zh, String en, boolean money, @Nullable Hardship hardship) {
        this.text = Text.of(zh, en);
        this.money = money;
        this.hardship = hardship;
    }

    public Text text() {
        return text;
    }

    /** Whether it has an amount. */
    public boolean isMoney() {
        return money;
    }

    /** What it brings upon an institution. */
    public Optional<Hardship> hardship() {
        return Optional.ofNullable(hardship);
    }
}
