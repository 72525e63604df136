package cn.anxue.demo;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Stream;

/** Everything that is played through, whatever the place. */
@ApplicationScoped
class Script {
    private final Yangquan yangquan;
    private final Chengde chengde;
    private final Liunan liunan;
    private final DemoSales sales;
    private final DemoPayments payments;

    Script(Yangquan yangquan, Chengde chengde, Liunan liunan, DemoSales sales, DemoPayments payments) {
        this.yangquan = yangquan;
        this.chengde = chengde;
        this.liunan = liunan;
        this.sales = sales;
        this.payments = payments;
    }

    List<Step> steps() {
        return Stream.of(yangquan.steps(), chengde.steps(), liunan.steps(), sales.steps(), payments.steps())
                .flatMap(List::stream)
                .toList();
    }
}
