import Testing

struct `A calendar that calls social and other specific services a kind of contract` {
  @Test(
    arguments: [
      "SAS", "sas", "SAS-diensten", "Diensten (SAS)", "Sociale en andere specifieke diensten",
      "Sociale of andere specifieke dienst",
    ]
  )
  func `tells the nature and the kind of service at once`(cell: String) {
    let reading = Reading("id;titel;soort\n1;Jeugdhulp;\(cell)\n")
    #expect(reading.value("project.nature") == "\"services\"")
    #expect(reading.value("project.serviceGroup") == "\"sas\"")
    #expect(reading.codes.isEmpty)
  }

  @Test(arguments: ["Diensten", "Dienst", "Werken"])
  func `tells no kind of service where the cell does not`(cell: String) {
    let reading = Reading("id;titel;soort\n1;Jeugdhulp;\(cell)\n")
    #expect(reading.value("project.serviceGroup") == "null")
  }

  @Test(arguments: [("ja", "\"sas\""), ("nee", "\"other\""), ("", "null")])
  func `may have a column for it`(cell: String, expected: String) {
    let reading = Reading("id;titel;soort;SAS\n1;Jeugdhulp;Diensten;\(cell)\n")
    #expect(reading.value("project.serviceGroup") == expected)
    #expect(reading.codes.isEmpty)
  }

  @Test func `is believed in that column before the kind of contract`() {
    let reading = Reading("id;titel;soort;SAS\n1;Inhuur;SAS;nee\n")
    #expect(reading.value("project.serviceGroup") == "\"other\"")
  }
}
