package cn.anxue.inspection.annual;

import java.util.List;

/** Fired in the database transaction that publishes them. */
public record AnnualResultsPublished(List<AnnualResult> results) {
    public AnnualResultsPublished {
        results = List.copyOf(results);
    }
}
