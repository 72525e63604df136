-- Nobody files a time from before institutions were licensed, nor one that is not over. What was filed before this was asked stays.
alter table reporting_filing
    add constraint reporting_filing_not_too_early check (first_on >= date '2003-01-01') not valid,
    add constraint reporting_filing_over check (last_on <= (filed_at at time zone 'Asia/Shanghai')::date) not valid;
