package cn.anxue.inspection;

/**
 * How far supervision reaches in a region.
 *
 * @param supervisors in office
 * @param institutions that are neither closed nor revoked
 * @param covered those of them with at least one supervisor in office
 * @param silent supervisors in office without a clue for longer than the rule says
 * @param silentAfterDays what the rule says; zero where there is none
 */
public record Coverage(long supervisors, long institutions, long covered, long silent, int silentAfterDays) {
    public long uncovered() {
        return institutions - covered;
    }
}
