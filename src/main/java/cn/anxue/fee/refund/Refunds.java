package cn.anxue.fee.refund;

import cn.anxue.fee.order.OrderId;
import cn.anxue.institution.InstitutionId;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The refunds as stored. Orders are locked before their refunds. */
@ApplicationScoped
class Refunds implements PanacheRepositoryBase<Refund, RefundId> {
    Optional<Refund> openOf(OrderId order) {
        return find("orderId = ?1 and endedAt is null", order).firstResultOptional();
    }

    /** Which order to lock first. */
    Optional<OrderId> orderOf(RefundId id) {
        return getEntityManager()
                .createQuery("select r.orderId from Refund r where r.id = :id", OrderId.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst();
    }

    /** As it stands under the lock, whatever was read before. */
    Refund lock(RefundId id) {
        Refund refund = findByIdOptional(id).orElseThrow();
        getEntityManager().refresh(refund, LockModeType.PESSIMISTIC_WRITE);
        return refund;
    }

    List<Refund> ofOrder(OrderId order) {
        return list("orderId = ?1 order by id.value desc", order);
    }

    /** Latest first, as text, for Java compares the halves of a UUID as signed numbers and the database does not. */
    List<Refund> inOrder(Collection<RefundId> ids) {
        return list("id in ?1", ids).stream()
                .sorted(Comparator.comparing((Refund refund) -> refund.id().toString())
                        .reversed())
                .toList();
    }

    List<Refund> silentBefore(LocalDate day, int most) {
        return find("state = WAITING_FOR_INSTITUTION and answerDueOn < ?1 order by answerDueOn, id.value", day)
                .page(0, most)
                .list();
    }

    List<Refund> waitingForPlan(int most) {
        return find("state = WAITING_FOR_PLAN order by id.value").page(0, most).list();
    }

    /** Refunds the order could not cover, the longest owed first. */
    List<Refund> owed(Collection<InstitutionId> institutions) {
        return list("institutionId in ?1 and owedMinor > 0 order by id.value", institutions);
    }

    /** Asked, and their amount not settled. */
    List<Refund> unsettled(InstitutionId institution) {
        return list(
                "institutionId = ?1 and endedAt is null and state not in (APPROVED, INSTRUCTED, FAILED)", institution);
    }

    List<Refund> owed(int most) {
        return find("owedMinor > 0 order by id.value").page(0, most).list();
    }

    List<Refund> unpaidBefore(LocalDate day) {
        return list("endedAt is null and payDueOn < ?1 order by payDueOn, id.value", day);
    }
}
