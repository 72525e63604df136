package cn.anxue.web;

import cn.anxue.calendar.Today;
import cn.anxue.identity.CurrentCaller;
import cn.anxue.identity.Scope;
import cn.anxue.problem.Text;
import cn.anxue.region.Region;
import cn.anxue.region.Regions;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** How far the caller may act, by the names people know; templates ask for it as {@code inject:reach}. */
@Named("reach")
@RequestScoped
public class Reach {
    /** More than these are no list to choose from. */
    private static final int PLACES_MAX = 500;

    private final CurrentCaller caller;
    private final Regions regions;
    private final ScopeNames names;
    private final Today today;

    Reach(CurrentCaller caller, Regions regions, ScopeNames names, Today today) {
        this.caller = caller;
        this.regions = regions;
        this.names = names;
        this.today = today;
    }

    public Text name() {
        return names.of(caller.get().scope());
    }

    /** The name of a place, as on an envelope. */
    public String place(String code) {
        return regions.fullName(code);
    }

    /** The places within it, to choose from: itself, those right below, and those below them where they are not too many. */
    public List<Region> places() {
        String own = caller.get().scope() instanceof Scope.Region region ? region.regionCode() : Region.NATION;
        List<Region> places = new ArrayList<>(below(own).toList());
        List<Region> further =
                places.stream().flatMap(place -> below(place.code())).toList();
        if (places.size() + further.size() < PLACES_MAX) {
            places.addAll(further);
        }
        regions.find(own).ifPresent(itself -> places.add(0, itself));
        return places.stream().filter(place -> !place.isGroup()).toList();
    }

    private Stream<Region> below(String code) {
        return regions.children(code).stream().filter(place -> place.existsOn(today.date()));
    }
}
