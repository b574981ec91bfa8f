"""The two systems of country codes that GDELT mixes, for the states that the knowledge base knows.

The actors' codes are CAMEO's, three letters, the places' are FIPS 10-4, two letters: IS is Israel there and IZ
Iraq. Both by the English name that the knowledge base gives the state.
"""

from __future__ import annotations

#: CAMEO country code, FIPS 10-4 code, name.
_CODES = (
    ("ARE", "AE", "United Arab Emirates"),
    ("AUS", "AS", "Australia"),
    ("AZE", "AJ", "Azerbaijan"),
    ("BHR", "BA", "Bahrain"),
    ("CAN", "CA", "Canada"),
    ("CHN", "CH", "China"),
    ("CYP", "CY", "Cyprus"),
    ("DEU", "GM", "Germany"),
    ("EGY", "EG", "Egypt"),
    ("FRA", "FR", "France"),
    ("GBR", "UK", "United Kingdom"),
    ("GRC", "GR", "Greece"),
    ("IND", "IN", "India"),
    ("IRN", "IR", "Iran"),
    ("IRQ", "IZ", "Iraq"),
    ("ISR", "IS", "Israel"),
    ("ITA", "IT", "Italy"),
    ("JOR", "JO", "Jordan"),
    ("KWT", "KU", "Kuwait"),
    ("LBN", "LE", "Lebanon"),
    ("OMN", "MU", "Oman"),
    ("PAK", "PK", "Pakistan"),
    ("PSE", "WE", "Palestine"),
    ("QAT", "QA", "Qatar"),
    ("RUS", "RS", "Russia"),
    ("SAU", "SA", "Saudi Arabia"),
    ("SDN", "SU", "Sudan"),
    ("SYR", "SY", "Syria"),
    ("TUR", "TU", "Turkey"),
    ("UKR", "UP", "Ukraine"),
    ("USA", "US", "United States"),
    ("YEM", "YM", "Yemen"),
)
CAMEO = {cameo: name for cameo, _, name in _CODES}
#: Gaza has a code of its own beside the West Bank's.
FIPS = {fips: name for _, fips, name in _CODES} | {"GZ": "Palestine"}
