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

    Places(Yangquan yangquan, Chengde chengde, ChengdeWatching watching, Liunan liunan) {
        this.yangquan = yangquan;
        this.chengde = chengde;
        this.watching = watching;
        this.liunan = liunan;
    }

    List<Step> steps() {
        return Stream.of(yangquan.steps(), chengde.steps(), watching.steps(), liunan.steps())
                .flatMap(List::stream)
                .toList();
    }
}
