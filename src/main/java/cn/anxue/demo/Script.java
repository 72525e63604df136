package cn.anxue.demo;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Everything that is played through, whatever the place. */
@ApplicationScoped
class Script {
    private final List<Chapter> chapters;

    Script(@All List<Chapter> chapters) {
        this.chapters = chapters;
    }

    List<Step> steps() {
        return chapters.stream().flatMap(chapter -> chapter.steps().stream()).toList();
    }
}
