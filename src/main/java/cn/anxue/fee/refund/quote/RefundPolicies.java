package cn.anxue.fee.refund.quote;

import cn.anxue.fee.refund.quote.RefundPolicy.Refusal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The law on refunds, one named policy a cause. */
final class RefundPolicies {
    /** R1: before the start everything goes back. */
    static final RefundPolicy BEFORE_THE_START_EVERYTHING_GOES_BACK = new RefundPolicy(
            RefundCause.NOT_STARTED,
            facts -> hasStarted(facts)
                    ? refuse(
                            QuoteProblem.ALREADY_STARTED,
                            Map.of("startsOn", facts.contract().startsOn()))
                    : Optional.empty(),
            facts -> Delivered.nothing(Article.ARTICLE_15));

    /** R6: within seven days of the payment the principal goes back, unless the learner knew the service from here. */
    static final RefundPolicy WITHIN_SEVEN_DAYS_THE_PRINCIPAL_GOES_BACK = new RefundPolicy(
            RefundCause.COOLING_OFF,
            RefundPolicies::coolingOffRefusal,
            facts -> facts.taught().delivered() == 0
                    ? Delivered.nothing(Article.ARTICLE_14)
                    : Delivered.atDiscountedPrice(facts, Article.ARTICLE_15));

    /** R3: within the time the parties agreed everything goes back, and nobody need agree again. */
    static final RefundPolicy WITHIN_THE_AGREED_TIME_EVERYTHING_GOES_BACK = new RefundPolicy(
            RefundCause.AGREED_TERMS,
            facts -> isGrantedByContract(facts) ? Optional.empty() : refuse(QuoteProblem.NOT_GRANTED, Map.of()),
            facts -> Delivered.agreedAway());

    /** R8: at the institution's fault what was delivered counts at the discounted price, gifts by ratio. */
    static final RefundPolicy AT_THE_OPERATORS_FAULT_THE_DISCOUNT_STAYS = new RefundPolicy(
            RefundCause.OPERATOR,
            facts -> Optional.empty(),
            facts -> byContractOr(facts, () -> notTheConsumersFault(facts, Article.ARTICLE_18)));

    /** Where neither is at fault it is not the consumer's either, and art. 18 asks no more than that. */
    static final RefundPolicy AT_NOBODYS_FAULT_THE_DISCOUNT_STAYS = new RefundPolicy(
            RefundCause.FORCE_MAJEURE,
            facts -> Optional.empty(),
            facts -> byContractOr(facts, () -> notTheConsumersFault(facts, Article.CIVIL_CODE_563)));

    /** R9: for the family's own reason what was delivered counts at the price before discount. */
    static final RefundPolicy FOR_ITS_OWN_REASON_THE_FAMILY_LOSES_THE_DISCOUNT = new RefundPolicy(
            RefundCause.CONSUMER,
            facts -> Optional.empty(),
            facts -> byContractOr(
                    facts,
                    () -> facts.contract().byPeriod()
                            ? Delivered.byTime(facts, facts.askedOn())
                            : Delivered.atPriceBeforeDiscount(facts)));

    private interface Otherwise {
        RefundStep step();
    }

    private RefundPolicies() {}

    /** All of them; among equal amounts the earlier stands first, as the one that needs nobody's consent. */
    static List<RefundPolicy> all() {
        return List.of(
                BEFORE_THE_START_EVERYTHING_GOES_BACK,
                WITHIN_SEVEN_DAYS_THE_PRINCIPAL_GOES_BACK,
                WITHIN_THE_AGREED_TIME_EVERYTHING_GOES_BACK,
                AT_THE_OPERATORS_FAULT_THE_DISCOUNT_STAYS,
                AT_NOBODYS_FAULT_THE_DISCOUNT_STAYS,
                FOR_ITS_OWN_REASON_THE_FAMILY_LOSES_THE_DISCOUNT);
    }

    static RefundPolicy of(RefundCause cause) {
        return all().stream()
                .filter(policy -> policy.cause() == cause)
                .findFirst()
                .orElseThrow();
    }

    // R3: what the parties agreed in the family's favour goes first (art. 18 and 19, last paragraphs).
    private static RefundStep byContractOr(RefundFacts facts, Otherwise otherwise) {
        return isGrantedByContract(facts) ? Delivered.agreedAway() : otherwise.step();
    }

    private static boolean isGrantedByContract(RefundFacts facts) {
        RefundTerms terms = facts.contract().terms();
        return terms != null && terms.grantAll(facts.contract(), facts.taught().delivered(), facts.askedOn());
    }

    // R10: an institution that stopped earlier keeps nothing for the days after it did (art. 22, second paragraph).
    private static RefundStep notTheConsumersFault(RefundFacts facts, Article basis) {
        if (!facts.contract().byPeriod()) {
            return Delivered.atDiscountedPrice(facts, basis);
        }
        LocalDate stoppedOn = facts.history().stoppedOn();
        if (stoppedOn != null && !stoppedOn.isAfter(facts.askedOn())) {
            return Delivered.byTime(facts, stoppedOn.minusDays(1));
        }
        return Delivered.byTime(facts, facts.askedOn());
    }

    private static boolean hasStarted(RefundFacts facts) {
        return !facts.askedOn().isBefore(facts.contract().startsOn())
                || !facts.taught().isNothing();
    }

    private static Optional<Refusal> coolingOffRefusal(RefundFacts facts) {
        LocalDate until = facts.coolingOffUntil();
        if (until == null || facts.askedOn().isAfter(until)) {
            return refuse(QuoteProblem.COOLING_OFF_OVER, Map.of("until", until == null ? "–" : until));
        }
        return facts.history().servedBefore() ? refuse(QuoteProblem.SERVED_BEFORE, Map.of()) : Optional.empty();
    }

    private static Optional<Refusal> refuse(QuoteProblem kind, Map<String, ?> facts) {
        return Optional.of(new Refusal(kind, facts));
    }
}
