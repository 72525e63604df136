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

    Script(Places places, DemoSales sales, DemoPayments payments) {
        this.places = places;
        this.sales = sales;
        this.payments = payments;
    }

    List<Step> steps() {
        return Stream.of(places.steps(), sales.steps(), payments.steps())
                .flatMap(List::stream)
                .toList();
    }
}
