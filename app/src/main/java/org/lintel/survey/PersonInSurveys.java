package org.lintel.survey;

import java.util.List;
import java.util.UUID;
import org.lintel.community.PersonalDataHolder;
import org.springframework.stereotype.Component;

/** What surveys keep about a person. */
@Component
class PersonInSurveys implements PersonalDataHolder {

  private final RecordOfAPerson record;
  private final ErasingFromSurveys erasing;
  private final UploadedAnswerFiles files;

  PersonInSurveys(RecordOfAPerson record, ErasingFromSurveys erasing, UploadedAnswerFiles files) {
    this.record = record;
    this.erasing = erasing;
    this.files = files;
  }

  @Override
  public List<Item> export(int community, UUID person, String language) {
    return record.of(community, person, language);
  }

  @Override
  public void erase(int community, UUID person) {
    erasing.erase(community, person);
    files.removeAll();
  }
}
