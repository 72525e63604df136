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

    Script(Yangquan yangquan, Chengde chengde, Liunan liunan) {
        this.yangquan = yangquan;
        this.chengde = chengde;
        this.liunan = liunan;
    }

    List<Step> steps() {
        return Stream.of(yangquan.steps(), chengde.steps(), liunan.steps())
                .flatMap(List::stream)
                .toList();
    }
}
