package cn.anxue.web;

import cn.anxue.approval.ApprovalProblem;
import cn.anxue.bank.BankProblem;
import cn.anxue.deposit.agreement.AgreementProblem;
import cn.anxue.enforcement.notice.NoticeProblem;
import cn.anxue.failure.FailureProblem;
import cn.anxue.fee.order.OrderProblem;
import cn.anxue.fee.refund.RefundProblem;
import cn.anxue.identity.IdentityProblem;
import cn.anxue.institution.InstitutionProblem;
import cn.anxue.problem.ProblemKind;
import cn.anxue.problem.RequestProblem;
import cn.anxue.publicregister.reply.ReplyProblem;
import cn.anxue.tipoff.TipOffProblem;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/**
 * What a constraint of the database means to a caller who ran into it, by the name the driver reports. Rooms check first;
 * this table speaks for the second guard, when two callers were faster than the first.
 */
final class ConstraintProblems {
    private static final Map<String, ProblemKind> KINDS = Map.ofEntries(
            Map.entry("identity_actor_name_unique", IdentityProblem.ACTOR_NAME_TAKEN),
            Map.entry("identity_client_name_unique", IdentityProblem.CLIENT_NAME_TAKEN),
            Map.entry("enforcement_objection_one_open", NoticeProblem.OBJECTION_PENDING),
            Map.entry("enforcement_item_finding", NoticeProblem.FINDING_NOT_OF_SUBJECT),
            Map.entry("enforcement_item_finding_of_addressee", NoticeProblem.FINDING_NOT_OF_SUBJECT),
            Map.entry("publicregister_reply_one", ReplyProblem.REPLY_THERE),
            Map.entry("failure_claim_verified_within_claimed", FailureProblem.VERIFIED_BEYOND_CLAIM),
            Map.entry("tipoff_submission_once", TipOffProblem.TIP_OFF_TAKEN),
            Map.entry("fee_refund_one_open", RefundProblem.REFUND_OPEN),
            Map.entry("bank_instruction_taken", BankProblem.INSTRUCTION_TAKEN),
            Map.entry("bank_instruction_not_held", BankProblem.INSTRUCTION_HELD),
            Map.entry("bank_instruction_not_frozen", BankProblem.ACCOUNT_FROZEN),
            Map.entry("approval_one_open", ApprovalProblem.ALREADY_PROPOSED),
            Map.entry("fee_order_national_id_unique", OrderProblem.NATIONAL_ORDER_TAKEN),
            Map.entry("institution_uscc_unique", InstitutionProblem.USCC_TAKEN),
            Map.entry("institution_platform_id_unique", InstitutionProblem.PLATFORM_ID_TAKEN),
            Map.entry("deposit_agreement_number_unique", AgreementProblem.AGREEMENT_NUMBER_TAKEN),
            Map.entry("deposit_agreement_one_for_deposit", AgreementProblem.SECOND_DEPOSIT_ACCOUNT),
            Map.entry("deposit_agreement_one_for_fee", AgreementProblem.SECOND_FEE_ACCOUNT),
            Map.entry("deposit_agreement_one_replacement", AgreementProblem.NOT_REPLACEABLE),
            Map.entry("deposit_agreement_signature_once", AgreementProblem.ALREADY_SIGNED),
            Map.entry("deposit_account_one_open_deposit", AgreementProblem.SECOND_DEPOSIT_ACCOUNT),
            Map.entry("deposit_account_one_open_fee", AgreementProblem.SECOND_FEE_ACCOUNT));

    private static final String UNIQUE_VIOLATION = "23505";
    private static final String EXCLUSION_VIOLATION = "23P01";
    private static final String FOREIGN_KEY_VIOLATION = "23503";

    private static final String CHECK_VIOLATION = "23514";
    private static final Pattern LENGTH = Pattern.compile(".*_lengths?");

    private ConstraintProblems() {}

    /** Nothing for a failure no caller can put right. */
    static Optional<ProblemKind> of(PSQLException failure) {
        String constraint = constraint(failure);
        if (constraint != null && KINDS.containsKey(constraint)) {
            return Optional.of(KINDS.get(constraint));
        }
        String state = String.valueOf(failure.getSQLState());
        return switch (state) {
            case UNIQUE_VIOLATION, EXCLUSION_VIOLATION, FOREIGN_KEY_VIOLATION -> Optional.of(RequestProblem.CONFLICT);
            default -> Optional.empty();
        };
    }

    /** A text that is blank or longer than its table holds, where the room did not look first. */
    static boolean isLength(PSQLException failure) {
        String constraint = constraint(failure);
        return CHECK_VIOLATION.equals(failure.getSQLState())
                && constraint != null
                && LENGTH.matcher(constraint).matches();
    }

    private static @Nullable String constraint(PSQLException failure) {
        ServerErrorMessage message = failure.getServerErrorMessage();
        return message == null ? null : message.getConstraint();
    }
}
