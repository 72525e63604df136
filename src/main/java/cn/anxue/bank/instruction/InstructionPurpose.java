package cn.anxue.bank.instruction;

import cn.anxue.deposit.agreement.Purpose;
import cn.anxue.deposit.outflow.OutflowKind;
import cn.anxue.fee.payout.PayoutKind;

/** What an instruction pays for; says which room owns its source. */
public enum InstructionPurpose {
    /** Families are paid from a deposit by an approved plan. */
    CLAIM(Purpose.DEPOSIT, true),
    /** A deposit goes back at the end. */
    RETURN(Purpose.DEPOSIT, false),
    /** What a deposit holds above the requirement goes back. */
    EXCESS(Purpose.DEPOSIT, false),
    /** Interest of a deposit goes to the institution. */
    INTEREST(Purpose.DEPOSIT, false),
    /** Lessons taught and confirmed are paid to the institution. */
    RELEASE(Purpose.FEE, false),
    /** A family gets back what was not taught. */
    REFUND(Purpose.FEE, true),
    /** Money nobody could place goes back to whoever paid it. */
    FEE_RETURN(Purpose.FEE, true),
    /** Families are paid from fees by an approved plan. */
    FEE_CLAIM(Purpose.FEE, true),
    /** A deposit follows its institution to another bank. */
    DEPOSIT_TRANSFER(Purpose.DEPOSIT, false),
    /** Fees follow their institution to another bank. */
    FEE_TRANSFER(Purpose.FEE, false),
    /** A school spends what it holds for its after-school service. */
    SERVICE_SPENDING(Purpose.SERVICE, false),
    /** That money follows its school to another bank. */
    SERVICE_TRANSFER(Purpose.SERVICE, false);

    private final Purpose owner;
    private final boolean paysFamily;

    InstructionPurpose(Purpose owner, boolean paysFamily) {
        this.owner = owner;
        this.paysFamily = paysFamily;
    }

    /** The book its money leaves, and with it the room that is told what becomes of it. */
    Purpose owner() {
        return owner;
    }

    /** Whether the payee is a person, whose account is nobody's to read but the bank's. */
    public boolean paysFamily() {
        return paysFamily;
    }

    /** Whether money only changes banks: no liability is touched, and no room waits for word of it. */
    public boolean isTransfer() {
        return this == DEPOSIT_TRANSFER || this == FEE_TRANSFER || this == SERVICE_TRANSFER;
    }

    static InstructionPurpose transferOf(Purpose purpose) {
        return switch (purpose) {
            case DEPOSIT -> DEPOSIT_TRANSFER;
            case FEE -> FEE_TRANSFER;
            case SERVICE -> SERVICE_TRANSFER;
        };
    }

    static InstructionPurpose of(OutflowKind kind) {
        return switch (kind) {
            case CLAIM -> CLAIM;
            case RETURN -> RETURN;
            case EXCESS -> EXCESS;
            case INTEREST -> INTEREST;
        };
    }

    static InstructionPurpose of(PayoutKind kind) {
        return switch (kind) {
            case CLAIM -> FEE_CLAIM;
            case REFUND -> REFUND;
            case RETURN -> FEE_RETURN;
            case RELEASE -> RELEASE;
        };
    }
}
