package cn.anxue.web;

import cn.anxue.problem.Text;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;

/** The menu in parts that unfold, where it is too long to read at one glance; templates ask for {@code inject:menuParts}. */
@Named("menuParts")
@RequestScoped
public class MenuParts {
    /** As many as stand side by side in one line. */
    private static final int AT_A_GLANCE = 9;

    private static final List<String> FIRST = List.of(
            "/console/work",
            "/console/dashboard",
            "/console/courses",
            "/console/orders",
            "/console/lessons",
            "/console/money",
            "/console/refund-answers",
            "/console/institutions",
            "/console/approvals");
    private static final List<Shelf> SHELVES = List.of(
            new Shelf(
                    Text.of("资金", "Money"),
                    List.of(
                            "/console/bank",
                            "/console/refund",
                            "/console/fee-orders",
                            "/console/orders",
                            "/console/courses",
                            "/console/lessons",
                            "/console/money")),
            new Shelf(
                    Text.of("监管", "Supervision"),
                    List.of(
                            "/console/alerts",
                            "/console/notices",
                            "/console/mailings",
                            "/console/penalties",
                            "/console/lists",
                            "/console/publicities",
                            "/console/replies",
                            "/console/tip-offs",
                            "/console/failures",
                            "/console/transfers")),
            new Shelf(
                    Text.of("检查", "Inspection"),
                    List.of(
                            "/console/tasks",
                            "/console/plans",
                            "/console/campaigns",
                            "/console/draws",
                            "/console/inspectors",
                            "/console/annual",
                            "/console/supervisors",
                            "/console/clues")));
    private static final Text REST = Text.of("更多", "More");

    private final Menu menu;

    MenuParts(Menu menu) {
        this.menu = menu;
    }

    private record Shelf(Text text, List<String> paths) {
        boolean holds(Menu.Entry entry) {
            return paths.stream().anyMatch(entry.path()::startsWith);
        }
    }

    /** One part and what it unfolds to. */
    public record Part(Text text, List<Menu.Entry> entries) {}

    private boolean isShort() {
        return menu.entries().size() <= AT_A_GLANCE;
    }

    /** What is always in sight. */
    public List<Menu.Entry> first() {
        return menu.entries().stream()
                .filter(entry -> isShort() || FIRST.contains(entry.path()))
                .toList();
    }

    /** What unfolds; nothing where all is in sight. */
    public List<Part> parts() {
        if (isShort()) {
            return List.of();
        }
        List<Menu.Entry> left = new ArrayList<>(menu.entries());
        left.removeAll(first());
        List<Part> parts = new ArrayList<>();
        for (Shelf shelf : SHELVES) {
            List<Menu.Entry> held = left.stream().filter(shelf::holds).toList();
            left.removeAll(held);
            parts.add(new Part(shelf.text(), held));
        }
        parts.add(new Part(REST, List.copyOf(left)));
        return parts.stream().filter(part -> !part.entries().isEmpty()).toList();
    }
}
