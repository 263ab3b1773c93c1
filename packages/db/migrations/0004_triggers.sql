-- What happens by itself when a table changes: facts are derived, and the case's version counts up.
create trigger a_case_opened after insert on cases referencing new table as changed for each statement execute function guard.on_case_opened();

create trigger an_agency_came after insert on involvements referencing new table as changed for each statement execute function guard.on_involved();
create trigger an_agency_left after update on involvements referencing new table as changed for each statement execute function guard.on_involved();
create trigger a_determination after insert on determinations referencing new table as changed for each statement execute function guard.on_determined();
create trigger a_determination_ended after update on determinations referencing new table as changed for each statement execute function guard.on_determined();
create trigger a_consent after insert on consents referencing new table as changed for each statement execute function guard.on_consented();
create trigger a_consent_ended after update on consents referencing new table as changed for each statement execute function guard.on_consented();
create trigger a_shield after insert on shields referencing new table as changed for each statement execute function guard.on_shielded();
create trigger a_shield_ended after update on shields referencing new table as changed for each statement execute function guard.on_shielded();
create trigger an_override after insert on overrides referencing new table as changed for each statement execute function guard.on_overridden();
create trigger an_override_ended after update on overrides referencing new table as changed for each statement execute function guard.on_overridden();
create trigger a_role after insert on subject_roles referencing new table as changed for each statement execute function guard.on_subject_role();
create trigger a_role_ended after update on subject_roles referencing new table as changed for each statement execute function guard.on_subject_role();
create trigger a_relationship after insert on relationships referencing new table as changed for each statement execute function guard.on_related();
create trigger a_relationship_ended after update on relationships referencing new table as changed for each statement execute function guard.on_related();

create trigger a_professional_joined after insert on case_team referencing new table as changed for each statement execute function guard.on_case_touched();
create trigger a_professional_left after update on case_team referencing new table as changed for each statement execute function guard.on_case_touched();
create trigger a_barrier after insert on case_barriers referencing new table as changed for each statement execute function guard.on_case_touched();
create trigger a_barrier_ended after update on case_barriers referencing new table as changed for each statement execute function guard.on_case_touched();
create trigger a_release after insert on releases referencing new table as changed for each statement execute function guard.on_case_touched();
create trigger a_release_ended after update on releases referencing new table as changed for each statement execute function guard.on_case_touched();
create trigger a_subject after insert on subjects referencing new table as changed for each statement execute function guard.on_case_touched();

create trigger an_entry after insert on entries referencing new table as added for each statement execute function guard.on_entry_added();
create trigger an_entry_ended after update on entries referencing new table as changed for each statement execute function guard.on_entry_ended();
create trigger a_value after insert on entry_values referencing new table as added for each statement execute function guard.on_value_added();

create trigger a_standing_changed before update on professionals for each row execute function guard.on_standing_changed();
create trigger a_certificate after insert on professional_certificates referencing new table as changed for each statement execute function guard.on_certificate_changed();
create trigger an_assurance after insert on agency_assurances referencing new table as changed for each statement execute function guard.on_assurance_changed();
create trigger an_assurance_changed after update on agency_assurances referencing new table as changed for each statement execute function guard.on_assurance_changed();
create trigger a_certificate_changed after update on professional_certificates referencing new table as changed for each statement execute function guard.on_certificate_changed();
