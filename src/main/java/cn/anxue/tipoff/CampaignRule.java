package cn.anxue.tipoff;

/**
 * When alike tip-offs on one institution are so many that the officer is told, in JSON
 * {@code {"days":3,"percent":60,"least":5}}.
 *
 * @param days how far apart neighbours of a group came in at most
 * @param least of how many the group is then
 */
public record CampaignRule(int days, int percent, int least) {
    static final CampaignRule SHIPPED = new CampaignRule(3, 60, 5);
}
