package cn.anxue.fee.order;

import cn.anxue.fee.cap.CapRuleMissing;
import cn.anxue.fee.family.SharedPhone;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Remembers what orders told the rooms above. */
@ApplicationScoped
public class OrderEventsSeen {
    private final List<CapRuleMissing> missingRules = new CopyOnWriteArrayList<>();
    private final List<SharedPhone> sharedPhones = new CopyOnWriteArrayList<>();

    void missing(@Observes CapRuleMissing event) {
        missingRules.add(event);
    }

    void shared(@Observes SharedPhone event) {
        sharedPhones.add(event);
    }

    public List<CapRuleMissing> missingRules(OrderId order) {
        return missingRules.stream()
                .filter(event -> event.order().equals(order))
                .toList();
    }

    public List<SharedPhone.With> sharedWith(OrderId order) {
        return sharedPhones.stream()
                .filter(event -> event.order().equals(order))
                .map(SharedPhone::with)
                .toList();
    }
}
