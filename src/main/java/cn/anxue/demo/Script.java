package cn.anxue.demo;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Stream;

/** Everything that is played through, whatever the place. */
@ApplicationScoped
class Script {
    private final Places places;
    private final DemoSales sales;
    private final DemoPayments payments;
    private final Assessed assessed;
    private final YangquanSchools schools;

    Script(Places places, DemoSales sales, DemoPayments payments, Assessed assessed, YangquanSchools schools) {
        this.places = places;
        this.sales = sales;
        this.payments = payments;
        this.assessed = assessed;
        this.schools = schools;
    }

    List<Step> steps() {
        return Stream.of(places.steps(), sales.steps(), payments.steps(), assessed.steps(), schools.steps())
                .flatMap(List::stream)
                .toList();
    }
}
