package cn.anxue.publicregister.web;

import cn.anxue.publicregister.Area;
import cn.anxue.publicregister.Found;
import cn.anxue.publicregister.PublicAreas;
import cn.anxue.publicregister.PublicSearch;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A search and its answer, as pages show it.
 *
 * @param near much like what was asked for, but not it
 * @param area where the words asked for lie, if they name a place and nothing was found
 */
public record SearchSheet(
        String q,
        List<Found> found,
        List<Found> near,
        boolean cut,
        @Nullable Area area) {
    static SearchSheet of(@Nullable String q, PublicSearch search, PublicAreas areas) {
        String asked = q == null ? "" : q.strip();
        List<Found> all = search.search(asked);
        List<Found> found = all.stream().filter(one -> !one.near()).toList();
        Area area = asked.isEmpty() || !found.isEmpty()
                ? null
                : areas.named(asked).map(place -> areas.get(place.code())).orElse(null);
        return new SearchSheet(
                asked, found, all.stream().filter(Found::near).toList(), all.size() >= PublicSearch.FOUND_MAX, area);
    }

    public boolean isAsked() {
        return !q.isEmpty();
    }
}
