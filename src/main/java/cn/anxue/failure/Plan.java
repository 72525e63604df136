package cn.anxue.failure;

import cn.anxue.failure.Funds.Borne;
import cn.anxue.money.Allocation;
import cn.anxue.money.Money;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who gets how much from which source. Pure, and exact to the fen: what is paid and what is left are what there was.
 *
 * @param shares of each claim, sources in their order, none of zero
 * @param gaps what custody cannot cover of each order, which passes to the deposit
 * @param borne what each source that is nobody's order bears of what is missing
 * @param left of each source when all is paid
 * @param open of each claim when all is paid: what it is short of
 */
record Plan(
        Map<ClaimId, List<Share>> shares,
        Map<UUID, Money> gaps,
        Map<Source, Money> borne,
        Map<Source, Money> left,
        Map<ClaimId, Money> open) {

    /** A part of a claim and the source that pays it. */
    record Share(Source source, Money amount) {}

    /**
     * A verified claim.
     *
     * @param order the order it comes from; null for a payment made outside custody
     */
    record Verified(ClaimId id, Money amount, @Nullable UUID order) {}

    private static final List<Source> SHARED =
            List.of(Source.EARNED, Source.FEE_INTEREST, Source.UNIDENTIFIED, Source.DEPOSIT);

    /**
     * @param held what custody holds of each live order of the institution, claimed or not
     */
    static Plan of(List<Verified> claims, Map<UUID, Money> held, Funds funds) {
        Borne borne = funds.bearMissing();
        Map<UUID, Money> gaps = gaps(held, borne.stillMissing());
        Map<ClaimId, List<Share>> shares = new LinkedHashMap<>();
        Map<ClaimId, Money> open = new LinkedHashMap<>();
        Map<UUID, Money> covered = new HashMap<>();
        Money none = new Money(0, funds.missing().currency());
        held.forEach((order, amount) -> covered.put(order, amount.minus(gaps.getOrDefault(order, none))));
        for (Verified claim : claims) {
            Money custody =
                    claim.order() == null ? none : claim.amount().min(covered.getOrDefault(claim.order(), none));
            shares.put(claim.id(), new ArrayList<>());
            open.put(claim.id(), claim.amount());
            give(shares, open, claim.id(), Source.CUSTODY, custody);
            if (claim.order() != null) {
                covered.computeIfPresent(claim.order(), (order, amount) -> amount.minus(custody));
            }
        }
        Map<Source, Money> left = new EnumMap<>(Source.class);
        for (Source source : SHARED) {
            Money there = borne.left().getOrDefault(source, none);
            left.put(source, there.minus(spread(source, there, shares, open)));
        }
        return new Plan(shares, gaps, borne.given(), left, open);
    }

    /** What all claims together get. */
    Money paid(String currency) {
        return sum(
                shares.values().stream()
                        .flatMap(List::stream)
                        .map(Share::amount)
                        .toList(),
                currency);
    }

    Money shortfall(String currency) {
        return sum(List.copyOf(open.values()), currency);
    }

    Money paid(ClaimId claim, boolean byFeeAccount, String currency) {
        return sum(
                shares.getOrDefault(claim, List.of()).stream()
                        .filter(share -> share.source().isFee() == byFeeAccount)
                        .map(Share::amount)
                        .toList(),
                currency);
    }

    private static Map<UUID, Money> gaps(Map<UUID, Money> held, Money missing) {
        Money all = sum(List.copyOf(held.values()), missing.currency());
        Money gap = missing.min(all);
        if (!gap.isPositive()) {
            return Map.of();
        }
        // In the order of their ids, so that the same books always give the same plan.
        List<UUID> orders = held.keySet().stream().sorted().toList();
        List<Money> parts = Allocation.split(
                gap, orders.stream().map(order -> money(held, order).minor()).toList());
        Map<UUID, Money> gaps = new LinkedHashMap<>();
        for (int i = 0; i < orders.size(); i++) {
            if (parts.get(i).isPositive()) {
                gaps.put(orders.get(i), parts.get(i));
            }
        }
        return gaps;
    }

    /** Splits as much of the source as is still open; returns how much that was. */
    private static Money spread(
            Source source, Money there, Map<ClaimId, List<Share>> shares, Map<ClaimId, Money> open) {
        Money wanted = sum(List.copyOf(open.values()), there.currency());
        Money given = there.min(wanted);
        if (!given.isPositive()) {
            return new Money(0, there.currency());
        }
        List<ClaimId> ids = List.copyOf(open.keySet());
        List<Money> parts = Allocation.split(
                given, ids.stream().map(id -> money(open, id).minor()).toList());
        for (int i = 0; i < ids.size(); i++) {
            give(shares, open, ids.get(i), source, parts.get(i));
        }
        return given;
    }

    private static void give(
            Map<ClaimId, List<Share>> shares, Map<ClaimId, Money> open, ClaimId id, Source source, Money amount) {
        if (amount.isPositive()) {
            shares.computeIfAbsent(id, ignored -> new ArrayList<>()).add(new Share(source, amount));
            open.computeIfPresent(id, (ignored, before) -> before.minus(amount));
        }
    }

    private static <K> Money money(Map<K, Money> amounts, K key) {
        Money amount = amounts.get(key);
        if (amount == null) {
            throw new IllegalStateException("no amount for " + key);
        }
        return amount;
    }

    private static Money sum(List<Money> amounts, String currency) {
        return amounts.stream().reduce(new Money(0, currency), Money::plus);
    }
}
