package cn.anxue.demo;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Stream;

/** The places whose records are played through. */
@ApplicationScoped
class Places {
    private final Yangquan yangquan;
    private final Chengde chengde;
    private final ChengdeWatching watching;
    private final Liunan liunan;
    private final DemoSchools schools;

    Places(Yangquan yangquan, Chengde chengde, ChengdeWatching watching, Liunan liunan, DemoSchools schools) {
        this.yangquan = yangquan;
        this.chengde = chengde;
        this.watching = watching;
        this.liunan = liunan;
        this.schools = schools;
    }

    List<Step> steps() {
        return Stream.of(yangquan.steps(), chengde.steps(), watching.steps(), liunan.steps(), schools.steps())
                .flatMap(List::stream)
                .toList();
    }
}
