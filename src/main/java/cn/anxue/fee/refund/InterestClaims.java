package cn.anxue.fee.refund;

import cn.anxue.fee.order.OrderRegister;
import cn.anxue.fee.order.OrderTerms;
import cn.anxue.institution.InstitutionId;
import cn.anxue.money.Money;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;

/** What refunds may still claim of the interest on an institution's fees: so much of it is nobody else's. */
@ApplicationScoped
public class InterestClaims {
    private final Refunds refunds;
    private final OrderRegister orders;
    private final InterestPostings postings;
    private final LateInterestStore late;

    InterestClaims(Refunds refunds, OrderRegister orders, InterestPostings postings, LateInterestStore late) {
        this.refunds = refunds;
        this.orders = orders;
        this.postings = postings;
        this.late = late;
    }

    /** Of refunds that are asked and not settled, as if all their money went back; and of settled ones, what came since. */
    Money of(InstitutionId institution) {
        return refunds.unsettled(institution).stream()
                .map(refund -> borne(refund.view(List.of())))
                .reduce(late.claims(institution), Money::plus);
    }

    /** What no refund can claim of the interest that was posted until that day. */
    @Transactional
    public Money free(InstitutionId institution, LocalDate until) {
        Money young = postings.postedAfter(institution, until);
        Money free = postings.standing(institution).amount().minus(young).minus(of(institution));
        return free.max(Money.ofFen(0));
    }

    private Money borne(RefundView refund) {
        OrderTerms order = orders.view(refund.order()).terms();
        return postings.since(order, refund.request().on()).on(order.held());
    }
}
