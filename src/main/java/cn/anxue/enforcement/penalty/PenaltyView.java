package cn.anxue.enforcement.penalty;

import cn.anxue.enforcement.Subject;
import cn.anxue.money.Money;
import cn.anxue.region.AuthorityId;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A case as others read it.
 *
 * @param authorityId who filed it
 * @param handlerId who goes on with it, which is another after a handover
 * @param decisions the last one counts, if it was approved
 */
public record PenaltyView(
        PenaltyId id,
        String number,
        PenaltyState state,
        Subject subject,
        String regionCode,
        AuthorityId authorityId,
        AuthorityId handlerId,
        Filing filing,
        List<Officer> officers,
        List<Paper> papers,
        List<Preserved> preserved,
        @Nullable Findings findings,
        List<PreNotice> preNotices,
        @Nullable Hearing hearing,
        List<PenaltyDecision> decisions,
        @Nullable Service service,
        List<Payment> payments,
        List<Pause> pauses,
        Closing closing,
        @Nullable Publication publication,
        @Nullable Ending lifting,
        @Nullable Ending withdrawal,
        long version) {
    static PenaltyView of(PenaltyCase file) {
        return new PenaltyView(
                file.id(),
                file.number(),
                file.state(),
                file.subject(),
                file.regionCode(),
                file.authorityId(),
                file.handlerId,
                file.filing(),
                List.copyOf(file.officers),
                List.copyOf(file.papers),
                List.copyOf(file.preserved),
                file.findings,
                List.copyOf(file.preNotices),
                file.hearing,
                List.copyOf(file.decisions),
                file.service,
                List.copyOf(file.payments),
                List.copyOf(file.pauses),
                file.closing(),
                file.publication,
                file.lifting,
                file.withdrawal,
                file.version());
    }

    /** The pre-notice that stands. */
    public Optional<PreNotice> preNotice() {
        return last(preNotices).filter(notice -> notice.recalledOn() == null);
    }

    /** The decision that was made. */
    public Optional<PenaltyDecision> decision() {
        return last(decisions)
                .filter(decision -> !state.isUndecided() && decision.stage() == PenaltyDecision.Stage.APPROVED);
    }

    /** What awaits a second person. */
    public Optional<PenaltyDecision> proposal() {
        return last(decisions).filter(decision -> decision.stage() == PenaltyDecision.Stage.PROPOSED);
    }

    /** What is imposed. */
    public Optional<Terms> terms() {
        return decision().map(PenaltyDecision::terms);
    }

    public Money gains() {
        return findings == null ? Money.ofFen(0) : findings.gains();
    }

    /** What was paid for a purpose. */
    public Money paid(Payment.Purpose purpose) {
        return Money.ofFen(payments.stream()
                .filter(payment -> payment.purpose() == purpose)
                .mapToLong(Payment::amountMinor)
                .sum());
    }

    /** The day the party asked for a hearing or gave it up, after the pre-notice that stands. */
    Optional<LocalDate> spokeOn() {
        LocalDate told = preNotice().map(PreNotice::issuedOn).orElse(LocalDate.MAX);
        return papers.stream()
                .filter(paper -> paper.kind() == PaperKind.WAIVER || paper.kind() == PaperKind.HEARING_REQUEST)
                .map(Paper::madeOn)
                .filter(day -> !day.isBefore(told))
                .min(Comparator.naturalOrder());
    }

    /** The day nothing of the fine and the confiscation was left to pay. */
    Optional<LocalDate> paidOn() {
        boolean all = terms().filter(terms -> paid(Payment.Purpose.FINE).equals(terms.fine())
                        && paid(Payment.Purpose.CONFISCATION).equals(terms.confiscation()))
                .isPresent();
        return all
                ? payments.stream()
                        .filter(payment -> payment.purpose() != Payment.Purpose.SURCHARGE)
                        .map(Payment::paidOn)
                        .max(Comparator.naturalOrder())
                : Optional.empty();
    }

    private static <T> Optional<T> last(List<T> list) {
        return list.isEmpty() ? Optional.empty() : Optional.of(list.get(list.size() - 1));
    }
}
