package cn.anxue.fee.refund.quote;

import cn.anxue.money.Money;
import java.math.BigInteger;
import java.util.List;

/**
 * What the bank posted since the contract ended, and what of it fell to the money that goes back: its part of the balances of
 * all days the bank counted (积数), as banks themselves count interest. Fractions of a fen stay in the account, so that all
 * shares of a posting together never exceed it.
 *
 * @param held so much lay in the account for the order all that time
 * @param most what the account of interest still holds
 */
public record BorneInterest(List<Posting> postings, Money held, Money most) {
    public static final BorneInterest NONE = new BorneInterest(List.of(), Money.ofFen(0), Money.ofFen(0));

    /**
     * Interest the bank posted once.
     *
     * @param days of those it counted that lie after the contract's end
     * @param balanceDays the balances of all days it counted, added up, in fen
     */
    public record Posting(Money amount, long days, long balanceDays) {
        public Posting {
            if (days < 0 || balanceDays < 0 || amount.isNegative()) {
                throw new IllegalArgumentException("interest is posted for days that passed");
            }
        }

        private BigInteger share(Money held) {
            BigInteger own = BigInteger.valueOf(held.minor()).multiply(BigInteger.valueOf(days));
            BigInteger all = BigInteger.valueOf(balanceDays).max(own);
            return all.signum() == 0
                    ? BigInteger.ZERO
                    : BigInteger.valueOf(amount.minor()).multiply(own).divide(all);
        }
    }

    public BorneInterest {
        postings = List.copyOf(postings);
    }

    /** On so much of what is held. */
    public Money on(Money principal) {
        Money bearing = principal.min(held).max(Money.ofFen(0));
        long share = postings.stream()
                .map(posting -> posting.share(bearing))
                .reduce(BigInteger.ZERO, BigInteger::add)
                .longValueExact();
        return new Money(share, principal.currency()).min(most);
    }
}
